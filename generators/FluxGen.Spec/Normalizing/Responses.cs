using FluxGen.Spec.Reading;
using FluxGen.Spec.Rules;

namespace FluxGen.Spec.Normalizing;

// The responses of an operation, as a method reads them that returns values and as one reads them that returns a stream of them.
internal sealed class Responses(SpecificationDocument document, SchemaConverter schemas, StreamItems items)
{
    public sealed record Read(IReadOnlyList<DocumentedResponse> Values, IReadOnlyList<DocumentedResponse>? Streams, IReadOnlyList<SpecMapping> Nodes);

    public Read Of(SpecOperation operation, string operationName)
    {
        List<(string Status, SpecMapping Node)> written = [];
        foreach (SpecProperty property in operation.Node.PropertiesOf("responses"))
        {
            if (KnownValueRule.IsStatus(property.Name) && document.ResolveMapping(property.Value) is SpecMapping node)
            {
                written.Add((property.Name.Replace('x', 'X'), node));
            }
        }

        bool isDefaultSuccess = !written.Exists(static response => StatusNames.IsSuccess(response.Status));
        List<DocumentedResponse> values = [];
        List<DocumentedResponse> streams = [];
        foreach ((string status, SpecMapping node) in written)
        {
            bool isSuccess = StatusNames.IsSuccess(status) || (isDefaultSuccess && status == "default");
            string name = operationName + (status == FirstSuccess(written) ? "" : StatusNames.Of(status)) + "Response";
            DocumentedResponse value = (HasBody(operation) ? Value(status, node, name, isSuccess) : WithoutBody(status, node)) with { IsSuccess = isSuccess };
            values.Add(value);
            streams.Add(isSuccess && HasBody(operation) && Stream(status, node, name) is { } stream ? stream with { IsSuccess = true } : value);
        }

        // A stream alone is what the method returns.
        bool hasStream = streams.Exists(static response => response.IsStream);
        bool hasValue = values.Exists(static response => response is { IsSuccess: true, IsStream: false, Form: not ResponseForm.None });
        return new Read(hasStream && !hasValue ? streams : values, hasStream && hasValue ? streams : null, [.. written.Select(static response => response.Node)]);
    }

    private static string? FirstSuccess(List<(string Status, SpecMapping Node)> written) =>
        written.Find(static response => StatusNames.IsSuccess(response.Status)).Status;

    // What is documented for HEAD is what GET would return.
    private static bool HasBody(SpecOperation operation) => !operation.Method.Equals("head", StringComparison.OrdinalIgnoreCase);

    private static DocumentedResponse WithoutBody(string status, SpecMapping node) =>
        new(status, ResponseForm.None, "", PseudoParameters.Untyped(), node.Text("description"));

    private DocumentedResponse Value(string status, SpecMapping node, string name, bool isSuccess)
    {
        string? description = node.Text("description");
        List<(SpecProperty Media, SpecMapping Content, MediaKind Kind)> offered = Offered(node);
        if (offered.Count == 0)
        {
            return WithoutBody(status, node);
        }

        (SpecProperty media, SpecMapping content, MediaKind kind) = offered.MinBy(static entry => Preference(entry.Kind));
        if (kind == MediaKind.Json)
        {
            string mediaType = MediaTypes.OfJson(media.Name);
            return new DocumentedResponse(status, ResponseForm.Json, mediaType, schemas.Convert(content["schema"], new SchemaUse(() => name)), description);
        }

        ResponseForm form = !isSuccess ? ResponseForm.None
            : kind == MediaKind.Text && !IsBinary(content) ? ResponseForm.Text
            : kind == MediaKind.Any && IsText(content) ? ResponseForm.Text
            : kind is MediaKind.Events or MediaKind.Lines ? (kind == MediaKind.Events ? ResponseForm.Events : ResponseForm.Lines)
            : ResponseForm.Stream;
        if (form is ResponseForm.Events or ResponseForm.Lines)
        {
            return items.Of(status, form, media.Name, content, name, description);
        }

        return new DocumentedResponse(status, form, media.Name, PseudoParameters.Untyped(), description);
    }

    private DocumentedResponse? Stream(string status, SpecMapping node, string name)
    {
        foreach ((SpecProperty media, SpecMapping content, MediaKind kind) in Offered(node))
        {
            if (kind is MediaKind.Events or MediaKind.Lines)
            {
                ResponseForm form = kind == MediaKind.Events ? ResponseForm.Events : ResponseForm.Lines;
                return items.Of(status, form, media.Name, content, name, node.Text("description"));
            }
        }

        return null;
    }

    private static int Preference(MediaKind kind) => kind switch
    {
        MediaKind.Json => 0,
        MediaKind.Events => 1,
        MediaKind.Lines => 2,
        MediaKind.Text => 3,
        _ => 4,
    };

    private List<(SpecProperty Media, SpecMapping Content, MediaKind Kind)> Offered(SpecMapping node)
    {
        List<(SpecProperty, SpecMapping, MediaKind)> offered = [];
        foreach (SpecProperty media in node.PropertiesOf("content"))
        {
            SpecMapping content = document.ResolveMapping(media.Value) ?? new SpecMapping(media.Value.Place, []);
            MediaKind kind = MediaTypes.KindOf(media.Name);
            bool isJson = kind == MediaKind.Any && content["schema"] is SpecNode schema && schemas.Read(schema).Kind is not (SchemaKind.Text or SchemaKind.Any or SchemaKind.Enum);
            offered.Add((media, content, isJson ? MediaKind.Json : kind));
        }

        return offered;
    }

    private bool IsBinary(SpecMapping content) => content["schema"] is SpecNode schema && schemas.Read(schema).Text("format") == "binary";

    private bool IsText(SpecMapping content) =>
        content["schema"] is SpecNode schema && schemas.Read(schema).Kind is SchemaKind.Text or SchemaKind.Enum && !IsBinary(content);
}
