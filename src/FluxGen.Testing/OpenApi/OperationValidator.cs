using System.Net;
using FluxGen.Testing.Http;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// What was found in a request: its content and body, where there is one that can be read, and the status to refuse it with
// if there are violations.
internal sealed record ValidatedRequest(Content? Content, JToken? Body, IReadOnlyList<Violation> Violations, HttpStatusCode RefusalStatus)
{
    public static ValidatedRequest Fitting { get; } = new(null, null, [], HttpStatusCode.BadRequest);
}

// Finds everything in which a request departs from what the specification says of its operation.
internal sealed class OperationValidator(Operation operation)
{
    private readonly PathTemplate _path = new(operation.Path);

    // Of two operations that match, the one with fewer is the one that was meant.
    public int ParameterCount => _path.ParameterCount;

    public bool Matches(ReceivedRequest request) => request.Method == operation.Method && _path.Matches(request.Path);

    public ValidatedRequest Validate(ReceivedRequest request)
    {
        RequestValues values = new(request);
        if (SecurityValidator.Validate(values, operation.Security) is { } keyless)
        {
            return new ValidatedRequest(null, null, [keyless], HttpStatusCode.Unauthorized);
        }

        Violation[] parameters = [.. ParameterValidator.Validate(values, operation, _path.Values(request.Path))];
        if (request.Body.IsEmpty && !operation.IsBodyRequired)
        {
            return new ValidatedRequest(null, null, parameters, HttpStatusCode.BadRequest);
        }

        string? mediaType = RequestMediaType.Read(values, out string found);
        Content? content = mediaType is null ? null : RequestMediaType.Choose(operation.Requests, mediaType);
        if (mediaType is null || content is null)
        {
            return new ValidatedRequest(null, null, [.. parameters, WrongMediaType(found)], UnsupportedMediaType());
        }

        // What a form or an image has to hold is not in the specification.
        if (!RequestMediaType.IsJson(mediaType))
        {
            return new ValidatedRequest(content, null, parameters, HttpStatusCode.BadRequest);
        }

        JToken? body = SchemaValidator.Validate(request.Body.Span, content.Schema, out IReadOnlyList<Violation> violations);
        return new ValidatedRequest(content, body, [.. parameters, .. violations], HttpStatusCode.BadRequest);
    }

    private Violation WrongMediaType(string found) => operation.Requests.Count == 0
        ? new Violation(string.Empty, RequestMediaType.Keyword, "no body", $"a body of the content type {found}")
        : Violation.Of(
            RequestPart.Header,
            RequestMediaType.Header,
            RequestMediaType.Keyword,
            string.Join(" or ", operation.Requests.Select(content => content.MediaType)),
            found);

    private HttpStatusCode UnsupportedMediaType() =>
        operation.Responses.Any(response => response.IsFor(HttpStatusCode.UnsupportedMediaType))
            ? HttpStatusCode.UnsupportedMediaType
            : HttpStatusCode.BadRequest;
}
