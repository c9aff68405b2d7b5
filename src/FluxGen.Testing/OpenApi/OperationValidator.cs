using System.Net;
using FluxGen.Testing.Http;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// Finds everything in which a request departs from what the specification says of its operation.
internal sealed class OperationValidator(Operation operation)
{
    private readonly PathTemplate _path = new(operation.Path);

    // Of two operations that match, the one with fewer is the one that was meant.
    public int ParameterCount => _path.ParameterCount;

    public bool Matches(ReceivedRequest message) => message.Method == operation.Method && _path.Matches(message.Path);

    public ValidatedRequest Check(ReceivedRequest message)
    {
        if (SecurityValidator.Check(message, operation.Security) is { } keyless)
        {
            return new ValidatedRequest(null, null, [keyless], HttpStatusCode.Unauthorized);
        }

        Violation[] parameters = [.. ParameterValidator.Check(message, operation, _path.Values(message.Path))];
        if (message.Body.IsEmpty && !operation.IsBodyRequired)
        {
            return new ValidatedRequest(null, null, parameters, HttpStatusCode.BadRequest);
        }

        string? mediaType = RequestMediaType.Read(message, out string found);
        Content? content = mediaType is null ? null : RequestMediaType.Choose(operation.Requests, mediaType);
        if (mediaType is null || content is null)
        {
            return new ValidatedRequest(null, null, [.. parameters, WrongMediaType(found)], UnsupportedMediaType());
        }

        // Of a form, or a picture, only the one who handles it can tell whether it fits.
        if (!RequestMediaType.IsJson(mediaType))
        {
            return new ValidatedRequest(content, null, parameters, HttpStatusCode.BadRequest);
        }

        JToken? body = BodyValidator.Check(message.Body.Span, content.Schema, out IReadOnlyList<Violation> violations);
        return new ValidatedRequest(content, body, [.. parameters, .. violations], HttpStatusCode.BadRequest);
    }

    private Violation WrongMediaType(string found) => operation.Requests.Count == 0
        ? new Violation(string.Empty, "content", "no body", $"a body of the content type {found}")
        : Violation.Of(
            RequestPart.Header, "Content-Type", "content", string.Join(" or ", operation.Requests.Select(content => content.MediaType)), found);

    private HttpStatusCode UnsupportedMediaType() =>
        operation.Responses.Any(response => response.IsFor(HttpStatusCode.UnsupportedMediaType))
            ? HttpStatusCode.UnsupportedMediaType
            : HttpStatusCode.BadRequest;
}
