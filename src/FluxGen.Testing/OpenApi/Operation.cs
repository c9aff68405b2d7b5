using System.Globalization;
using System.Net;
using NSwag;

namespace FluxGen.Testing.OpenApi;

internal sealed class Operation
{
    private Operation(OpenApiOperationDescription description, OpenApiDocument document, SpecificationText source)
    {
        OpenApiOperation operation = description.Operation;
        Id = operation.OperationId;
        Method = description.Method.ToUpperInvariant();
        Path = description.Path;
        Security = SecurityRequirement.ReadAll(operation, document);
        Parameters = Parameter.ReadAll(operation);
        IsBodyRequired = operation.ActualRequestBody?.IsRequired ?? false;
        Requests = Content.ReadAll(
            operation.ActualRequestBody?.Content, source.At("paths", Path, description.Method, "requestBody", "content"), source);
        Responses =
        [
            .. operation.Responses.Select(response => new Response(
                response.Key,
                Content.ReadAll(
                    response.Value.ActualResponse.Content,
                    source.At("paths", Path, description.Method, "responses", response.Key, "content"),
                    source))),
        ];
    }

    public string Id { get; }

    public string Method { get; }

    public string Path { get; }

    // The alternatives of which a request has to meet one; none when it is open to everyone.
    public IReadOnlyList<SecurityRequirement> Security { get; }

    public IReadOnlyList<Parameter> Parameters { get; }

    // A key may be sent in the query: then its name is known there, too.
    public IEnumerable<string> QueryNames => Parameters.Where(parameter => parameter.In == RequestPart.Query).Select(parameter => parameter.Name)
        .Concat(Security.SelectMany(alternative => alternative.Schemes).Where(SecurityRequirement.IsInQuery).Select(scheme => scheme.Name))
        .Distinct();

    public bool IsBodyRequired { get; }

    public IReadOnlyList<Content> Requests { get; }

    public IReadOnlyList<Response> Responses { get; }

    public static IReadOnlyList<Operation> ReadAll(OpenApiDocument document, SpecificationText source) =>
        [.. document.Operations.Select(description => new Operation(description, document, source))];

    // A status of its own goes before a range such as 4XX, and a range before the default.
    public Response? FindResponse(HttpStatusCode status)
    {
        string code = ((int)status).ToString(CultureInfo.InvariantCulture);
        string[] keys = [code, $"{code[0]}XX", "default"];
        return keys.Select(key => Responses.FirstOrDefault(response => response.Status.Equals(key, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(response => response is not null);
    }
}
