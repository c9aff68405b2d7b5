using System.Globalization;
using System.Net;

namespace FluxGen.Testing.OpenApi;

internal sealed class Operation(string path, string method, SpecificationNode node, SpecificationNode pathItem, SpecificationNode root)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    public string Id { get; } = node["operationId"]?.Text() ?? $"{method} {path}";

    public string Method { get; } = method.ToUpperInvariant();

    public string Path => path;

    // A request has to meet one of the alternatives. There are none if the operation needs no key.
    public IReadOnlyList<IReadOnlyList<SecurityScheme>> Security { get; } = SecurityScheme.ReadAll(node, root);

    public IReadOnlyList<Parameter> Parameters { get; } = Parameter.ReadAll(node, pathItem);

    // The name of a key that is sent in the query is known, too.
    public IEnumerable<string> QueryNames => Parameters.Where(parameter => parameter.In == RequestPart.Query).Select(parameter => parameter.Name)
        .Concat(Security.SelectMany(schemes => schemes).Where(scheme => scheme.In == RequestPart.Query).Select(scheme => scheme.Name))
        .Distinct();

    public bool IsBodyRequired { get; } = node["requestBody"]?["required"] is { IsTrue: true };

    public IReadOnlyList<Content> Requests { get; } = Content.ReadAll(node["requestBody"]);

    public IReadOnlyList<Response> Responses { get; } =
        [.. (node["responses"]?.Children ?? []).Select(response => new Response(response.Name, Content.ReadAll(response.Node), ResponseHeader.ReadAll(response.Node)))];

    public static IReadOnlyList<Operation> ReadAll(SpecificationNode root) =>
    [
        .. from path in root["paths"]?.Children ?? []
           from child in path.Node.Children.Where(child => Methods.Contains(child.Name)).Concat(path.Node["additionalOperations"]?.Children ?? [])
           select new Operation(path.Name, child.Name, child.Node, path.Node, root),
    ];

    // A status is preferred to a range such as 4XX, and a range to the default.
    public Response? FindResponse(HttpStatusCode status) =>
        new[] { $"{(int)status}", $"{(int)status / 100}XX", "default" }
            .Select(key => Responses.FirstOrDefault(response => response.Status.Equals(key, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(response => response is not null);
}

// The status is a code, a range such as 4XX, or "default".
internal sealed record Response(string Status, IReadOnlyList<Content> Contents, IReadOnlyList<ResponseHeader> Headers)
{
    public bool IsSuccess => Status.StartsWith('2');

    public bool IsFor(HttpStatusCode status) => Status == $"{(int)status}";

    // A range stands for its first code, and the default for the most general of the errors.
    public HttpStatusCode Code => int.TryParse(Status, NumberStyles.None, CultureInfo.InvariantCulture, out int code)
        ? (HttpStatusCode)code
        : char.IsAsciiDigit(Status[0]) ? (HttpStatusCode)(100 * (Status[0] - '0')) : HttpStatusCode.InternalServerError;
}
