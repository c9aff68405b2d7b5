using System.Net;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing;

// Finds everything in which a request departs from what the specification says of its operation.
internal sealed class OperationChecker(SpecOperation operation)
{
    private readonly RequestPath _path = new(operation.Path);

    // Of two operations that match, the one with fewer is the one that was meant.
    public int ParameterCount => _path.ParameterCount;

    public bool Matches(ReceivedMessage message) => message.Method == operation.Method && _path.Matches(message.Path);

    public CheckedRequest Check(ReceivedMessage message)
    {
        if (SecurityChecker.Check(message, operation.Security) is { } keyless)
        {
            return new CheckedRequest(null, null, [keyless], HttpStatusCode.Unauthorized);
        }

        Violation[] parameters = [.. ParameterChecker.Check(message, operation, _path.Values(message.Path))];
        if (message.Body.IsEmpty && !operation.IsBodyRequired)
        {
            return new CheckedRequest(null, null, parameters, HttpStatusCode.BadRequest);
        }

        string? mediaType = RequestMediaType.Read(message, out string found);
        SpecContent? content = mediaType is null ? null : RequestMediaType.Choose(operation.Requests, mediaType);
        if (mediaType is null || content is null)
        {
            return new CheckedRequest(null, null, [.. parameters, WrongMediaType(found)], UnsupportedMediaType());
        }

        // Of a form, or a picture, only the one who handles it can tell whether it fits.
        if (!RequestMediaType.IsJson(mediaType))
        {
            return new CheckedRequest(content, null, parameters, HttpStatusCode.BadRequest);
        }

        JToken? body = RequestChecker.Check(message.Body.Span, content.Schema, out IReadOnlyList<Violation> violations);
        return new CheckedRequest(content, body, [.. parameters, .. violations], HttpStatusCode.BadRequest);
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
