using System.Globalization;
using System.Net;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing;

// The responses that the specification documents for an operation: its examples, with what belongs to the request put in.
internal sealed class DocumentedAnswers(SpecOperation operation, TimeProvider time, Chance chance)
{
    private const string JsonMediaType = "application/json";

    public Answer Success() =>
        operation.Responses.FirstOrDefault(response => response.IsSuccess) is { } response
            ? OfResponse(response.Code, response)
            : throw new ScenarioException($"The specification documents no success of {operation.Method} {operation.Path}.");

    public Answer OfStatus(HttpStatusCode status, string path)
    {
        SpecResponse response = operation.FindResponse(status)
            ?? throw new ScenarioException(string.Create(
                CultureInfo.InvariantCulture,
                $"The specification documents no status {(int)status} of {operation.Method} {operation.Path}, only {string.Join(", ", operation.Responses.Select(known => known.Status))}."));
        return response.IsSuccess || response.Contents.Count == 0 ? OfResponse(status, response) : Error(status, path, message => message);
    }

    public Answer Example(string name)
    {
        (string Name, SpecResponse Response, SpecContent Content, JToken Body)[] all =
        [
            .. from response in operation.Responses
               from content in response.Contents
               from example in content.Examples
               select (example.Key, response, content, example.Value),
        ];
        var found = Array.FindAll(all, example => example.Name == name || $"{example.Response.Status}/{example.Name}" == name);
        return found is [var one]
            ? Answer.Json(one.Response.Code, one.Content.MediaType, one.Body)
            : throw new ScenarioException(
                $"The specification has {(found.Length == 0 ? "no" : "more than one")} example '{name}' among the responses of {operation.Method} "
                + $"{operation.Path}. It has {string.Join(", ", all.Select(example => $"{example.Response.Status}/{example.Name}"))}.");
    }

    public Answer Refusal(HttpStatusCode status, string path, IReadOnlyList<Violation> violations) =>
        Error(status, path, message => string.Join('\n', [message.Split('\n')[0], .. violations.Select(violation => violation.Message)]));

    public Answer Error(HttpStatusCode status, string path, Func<string, string> reword)
    {
        SpecContent? content = operation.FindResponse(status)?.Contents is [var first, ..] ? first : null;
        ErrorEnvelope envelope = Wire.Read<ErrorEnvelope>(content is null ? new JObject() : Body(content));
        envelope.Message = reword(envelope.Message ?? string.Empty);
        envelope.Path = path;
        envelope.RequestId = chance.NextId().ToString();
        envelope.StatusCode = envelope.StatusCode is { Type: JTokenType.String } ? Text(status) : (int)status;
        envelope.Timestamp = time.GetUtcNow();
        return Answer.Json(status, content?.MediaType ?? JsonMediaType, Wire.Write(envelope));
    }

    private static Answer OfResponse(HttpStatusCode status, SpecResponse response) =>
        response.Contents is [var content, ..] ? Answer.Json(status, content.MediaType, Body(content)) : new Answer(status, string.Empty, []);

    // Where the document gives no example, one that is made up from the schema.
    private static JToken Body(SpecContent content) => content.Examples.Values.FirstOrDefault() ?? content.Schema.ToSampleJson();

    private static string Text(HttpStatusCode status) => ((int)status).ToString(CultureInfo.InvariantCulture);
}
