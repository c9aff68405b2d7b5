using FluxGen.Spec.Reading;

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
            if (IsStatus(property.Name) && document.ResolveMapping(property.Value) is SpecMapping node)
            {
                written.Add((property.Name.ToUpperInvariant().Replace("DEFAULT", "default", StringComparison.Ordinal), node));
            }
        }

        bool isDefaultSuccess = !written.Exists(static response => StatusNames.IsSuccess(response.Status));
        List<DocumentedResponse> values = [];
        List<DocumentedResponse> streams = [];
        foreach ((string status, SpecMapping node) in written)
        {
            bool isSuccess = StatusNames.IsSuccess(status) || (isDefaultSuccess && status == "default");
            string name = operationName + (status == FirstSuccess(written) ? "" : StatusNames.Of(status)) + "Response";
            DocumentedResponse value = HasBody(operation) ? Value(status, node, name, isSuccess) : WithoutBody(status, node);
            values.Add(value);
            streams.Add(isSuccess && HasBody(operation) ? Stream(status, node, name) ?? value : value);
        }

        // A stream alone is what the method returns.
        bool hasStream = streams.Exists(static response => response.IsStream);
        bool hasValue = values.Exists(response => IsSuccess(response, isDefaultSuccess) && response.Form is not ResponseForm.None && !response.IsStream);
        return new Read(hasStream && !hasValue ? streams : values, hasStream && hasValue ? streams : null, [.. written.Select(static response => response.Node)]);
    }

    private static bool IsSuccess(DocumentedResponse response, bool isDefaultSuccess) =>
        StatusNames.IsSuccess(response.Status) || (isDefaultSuccess && response.Status == "default");

    private static string? FirstSuccess(List<(string Status, SpecMapping Node)> written) =>
        written.Find(static response => StatusNames.IsSuccess(response.Status)).Status;

    private static bool IsStatus(string name) =>
        name.Equals("default", StringComparison.OrdinalIgnoreCase)
        || (name.Length == 3 && name[0] is >= '1' and <= '5' && (name.AsSpan(1).Equals("XX", StringComparison.OrdinalIgnoreCase) || (char.IsAsciiDigit(name[1]) && char.IsAsciiDigit(name[2]))));

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
            string mediaType = MediaTypes.KindOf(media.Name) == MediaKind.Any ? MediaTypes.Json : media.Name;
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
