using System.Net;
using System.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing;

// Finds everything in which a request departs from what the specification says of its operation.
internal sealed class OperationChecker(SpecOperation operation)
{
    private const string ContentTypeHeader = "Content-Type";

    private readonly RequestPath _path = new(operation.Path);

    public bool Matches(ReceivedMessage message) => message.Method == operation.Method && _path.Matches(message.Path);

    public CheckedRequest Check(ReceivedMessage message)
    {
        if (SecurityChecker.Check(message, operation.Security) is { } keyless)
        {
            return new CheckedRequest(null, null, [keyless], HttpStatusCode.Unauthorized);
        }

        Violation[] parameters = [.. ParameterChecker.Check(message, operation.Parameters, _path.Values(message.Path))];
        if (message.Body.IsEmpty && !operation.IsBodyRequired)
        {
            return new CheckedRequest(null, null, parameters, HttpStatusCode.BadRequest);
        }

        string mediaType = MediaTypeHeaderValue.TryParse(message.Header(ContentTypeHeader), out MediaTypeHeaderValue? header)
            ? header.MediaType ?? string.Empty
            : string.Empty;
        SpecContent? content = operation.Requests.FirstOrDefault(content => content.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase));
        if (content is null)
        {
            return new CheckedRequest(null, null, [.. parameters, WrongMediaType(mediaType)], UnsupportedMediaType());
        }

        JToken? body = RequestChecker.Check(message.Body.Span, content.Schema, out IReadOnlyList<Violation> violations);
        return new CheckedRequest(content, body, [.. parameters, .. violations], HttpStatusCode.BadRequest);
    }

    private Violation WrongMediaType(string mediaType)
    {
        string actual = mediaType.Length == 0 ? "none" : mediaType;
        return operation.Requests.Count == 0
            ? new Violation(string.Empty, "content", "no body", $"a body of the content type {actual}")
            : Violation.Of(
                RequestPart.Header, ContentTypeHeader, "content", string.Join(" or ", operation.Requests.Select(content => content.MediaType)), actual);
    }

    private HttpStatusCode UnsupportedMediaType() =>
        operation.Responses.Any(response => response.IsFor(HttpStatusCode.UnsupportedMediaType))
            ? HttpStatusCode.UnsupportedMediaType
            : HttpStatusCode.BadRequest;
}
