using System.Globalization;
using System.Net;

namespace FluxGen.Testing.OpenApi;

internal sealed class Operation
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private Operation(string path, SpecificationNode pathItem, string method, SpecificationNode root)
    {
        SpecificationNode operation = pathItem[method]!;
        SpecificationNode? body = operation["requestBody"];
        Id = operation["operationId"]?.Text() ?? $"{method} {path}";
        Method = method.ToUpperInvariant();
        Path = path;
        Security = SecurityRequirement.ReadAll(operation, root);
        Parameters = Parameter.ReadAll(operation, pathItem);
        IsBodyRequired = body?["required"] is { IsTrue: true };
        Requests = Content.ReadAll(body);
        Responses = [.. (operation["responses"]?.Children ?? []).Select(response => new Response(response.Name, Content.ReadAll(response.Node)))];
    }

    public string Id { get; }

    public string Method { get; }

    public string Path { get; }

    // The alternatives of which a request has to meet one; none when it is open to everyone.
    public IReadOnlyList<SecurityRequirement> Security { get; }

    public IReadOnlyList<Parameter> Parameters { get; }

    // A key may be sent in the query: then its name is known there, too.
    public IEnumerable<string> QueryNames => Parameters.Where(parameter => parameter.In == RequestPart.Query).Select(parameter => parameter.Name)
        .Concat(Security.SelectMany(alternative => alternative.Schemes).Where(scheme => scheme.In == RequestPart.Query).Select(scheme => scheme.Name))
        .Distinct();

    public bool IsBodyRequired { get; }

    public IReadOnlyList<Content> Requests { get; }

    public IReadOnlyList<Response> Responses { get; }

    public static IReadOnlyList<Operation> ReadAll(SpecificationNode root) =>
    [
        .. from path in root["paths"]?.Children ?? []
           from child in path.Node.Children
           where Methods.Contains(child.Name)
           select new Operation(path.Name, path.Node, child.Name, root),
    ];

    // A status of its own goes before a range such as 4XX, and a range before the default.
    public Response? FindResponse(HttpStatusCode status)
    {
        string code = ((int)status).ToString(CultureInfo.InvariantCulture);
        string[] keys = [code, $"{code[0]}XX", "default"];
        return keys.Select(key => Responses.FirstOrDefault(response => response.Status.Equals(key, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(response => response is not null);
    }
}

// The status is a code, a range such as 4XX, or "default".
internal sealed record Response(string Status, IReadOnlyList<Content> Contents)
{
    public bool IsSuccess => Status.StartsWith('2');

    public bool IsFor(HttpStatusCode status) => Status == ((int)status).ToString(CultureInfo.InvariantCulture);

    // A range stands for its first code, and the default for the most general of the errors.
    public HttpStatusCode Code => int.TryParse(Status, NumberStyles.None, CultureInfo.InvariantCulture, out int code)
        ? (HttpStatusCode)code
        : char.IsAsciiDigit(Status[0]) ? (HttpStatusCode)(100 * (Status[0] - '0')) : HttpStatusCode.InternalServerError;
}
