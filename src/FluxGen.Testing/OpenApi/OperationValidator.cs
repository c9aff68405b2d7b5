using System.Net;
using FluxGen.Testing.Http;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// The result for a request: its content and body if it can be read, and the status of the rejection if there are violations.
internal sealed record ValidatedRequest(
    Content? Content, JToken? Body, IReadOnlyList<Violation> Violations, HttpStatusCode RefusalStatus = HttpStatusCode.BadRequest);

// Finds all violations of a request against its operation.
internal sealed class OperationValidator(Operation operation)
{
    private readonly PathTemplate _path = new(operation.Path);

    // If two operations match, the one with fewer parameters is chosen.
    public string Precedence => _path.Precedence;

    public bool Matches(ReceivedRequest request) => request.Method == operation.Method && _path.Matches(request.Path);

    public ValidatedRequest Validate(ReceivedRequest request)
    {
        RequestValues values = new(request, _path);
        if (SecurityScheme.Validate(values, operation.Security) is { } keyless)
        {
            return new ValidatedRequest(null, null, [keyless], HttpStatusCode.Unauthorized);
        }

        Violation[] parameters = [.. ValidateParameters(values)];
        if (request.Body.IsEmpty && !operation.IsBodyRequired)
        {
            return new ValidatedRequest(null, null, parameters);
        }

        string? mediaType = values.ReadMediaType(out string found);
        if (mediaType is null || Content.Choose(operation.Requests, mediaType) is not { } content)
        {
            bool isDocumented = operation.Responses.Any(response => response.IsFor(HttpStatusCode.UnsupportedMediaType));
            HttpStatusCode status = isDocumented ? HttpStatusCode.UnsupportedMediaType : HttpStatusCode.BadRequest;
            return new ValidatedRequest(null, null, [.. parameters, WrongMediaType(found)], status);
        }

        if (FormBody.Read(request, mediaType, values, content) is { } form)
        {
            return new ValidatedRequest(content, form, [.. parameters, .. SchemaValidator.Validate(form, content.Schema)]);
        }

        // The specification does not say what an image has to hold.
        if (!Content.IsJson(mediaType))
        {
            return new ValidatedRequest(content, null, parameters);
        }

        JToken? body = SchemaValidator.Validate(request.Body.Span, content.Schema, out IReadOnlyList<Violation> violations);
        return new ValidatedRequest(content, body, [.. parameters, .. violations]);
    }

    // An undocumented parameter of the query is a violation, like an unknown property of a closed schema.
    private IEnumerable<Violation> ValidateParameters(RequestValues values)
    {
        string[] documented = [.. operation.QueryNames];
        string expected = documented.Length == 0 ? "no parameter" : $"one of the parameters {string.Join(", ", documented)}";
        return operation.Parameters
            .SelectMany(parameter => parameter.Validate(values))
            .Concat(values.QueryNames
                .Where(name => !documented.Contains(name) && !operation.Parameters.Any(parameter => parameter.IsNamed(name)))
                .Select(name => Violation.Of(RequestPart.Query, name, "additionalProperties", expected, "another")));
    }

    private Violation WrongMediaType(string found) => operation.Requests.Count == 0
        ? new Violation(string.Empty, "content", "no body", $"a body of the content type {found}")
        : Violation.Of(RequestPart.Header, RequestValues.ContentType, "content", string.Join(" or ", operation.Requests.Select(content => content.MediaType)), found);
}
