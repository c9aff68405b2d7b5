using System.Net;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing;

// The service's own errors: the examples of the specification, with what belongs to the request put in.
internal sealed class ErrorAnswers(SpecOperation operation, TimeProvider time)
{
    public Answer Plain(HttpStatusCode status, string path) => Create(status, path, message => message);

    public Answer Refusal(HttpStatusCode status, string path, IEnumerable<Violation> violations) =>
        Create(status, path, message => string.Join('\n', [FirstLine(message), .. violations.Select(violation => violation.Message)]));

    private static string FirstLine(string message) => message.Split('\n')[0];

    private Answer Create(HttpStatusCode status, string path, Func<string, string> reword)
    {
        SpecContent content = operation.FindResponse(status)?.Contents.FirstOrDefault(content => content.Examples.Count > 0)
            ?? throw new InvalidOperationException(
                $"The specification has no example of the {(int)status} response of {operation.Method} {operation.Path}, so the "
                + "mock server does not know what it looks like. Add one there.");
        ErrorEnvelope envelope = Wire.Read<ErrorEnvelope>(content.Examples.Values.First());
        envelope.Message = reword(envelope.Message ?? string.Empty);
        envelope.Path = path;
        envelope.RequestId = Guid.NewGuid().ToString();
        envelope.Timestamp = time.GetUtcNow();
        JObject body = Wire.Write(envelope);
        return Answer.Json(status, content.MediaType, body);
    }
}
