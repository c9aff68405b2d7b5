using System.Globalization;
using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Serving;

// The responses that the specification documents for an operation: its examples, with what belongs to the request put in.
internal sealed class DocumentedResponses(Operation operation, TimeProvider time, RandomValues chance)
{
    private const string JsonMediaType = "application/json";

    private static readonly string[] EnvelopeMembers =
    [
        .. ModelJson.Write(new ErrorEnvelope { Message = string.Empty, Path = string.Empty, RequestId = string.Empty, StatusCode = 0, Timestamp = default(DateTimeOffset) })
            .Properties().Select(member => member.Name),
    ];

    // What is documented by default is a success where nothing else is.
    public MockResponse Success() =>
        operation.Responses.FirstOrDefault(response => response.IsSuccess) is { } response
            ? OfResponse(response.Code, response)
            : operation.FindResponse(HttpStatusCode.OK) is { } usual ? OfResponse(HttpStatusCode.OK, usual) : new MockResponse(HttpStatusCode.OK, string.Empty, []);

    public void Require(HttpStatusCode status) => Find(status);

    public MockResponse OfStatus(HttpStatusCode status, string path)
    {
        Response response = Find(status);
        return response.IsSuccess || response.Contents.Count == 0 ? OfResponse(status, response) : Error(status, path, message => message);
    }

    public MockResponse Example(string name)
    {
        ResponseExample[] all = [.. ResponseExample.Of(operation)];
        ResponseExample[] found = Array.FindAll(all, example => example.IsCalled(name));
        return found is [ResponseExample one]
            ? MockResponse.Of(one.Response.Code, one.Content.MediaType, one.Body)
            : throw new ScenarioException(
                $"The specification has {(found.Length == 0 ? "no" : "more than one")} example '{name}' among the responses of {operation.Method} "
                + $"{operation.Path}. It has {string.Join(", ", all.Select(example => example.FullName))}.");
    }

    public MockResponse Refusal(HttpStatusCode status, string path, IReadOnlyList<Violation> violations) =>
        Error(status, path, message => string.Join('\n', [message.Split('\n')[0], .. ViolationListing.Lines(violations)]));

    public MockResponse Error(HttpStatusCode status, string path, Func<string, string> reword)
    {
        Content? content = operation.FindResponse(status)?.Contents is [var first, ..] ? first : null;
        if (content is not null && !IsEnvelope(content))
        {
            return MockResponse.Of(status, content.MediaType, Body(content));
        }

        ErrorEnvelope envelope = ModelJson.Read<ErrorEnvelope>(content?.Examples.Values.FirstOrDefault() ?? new JObject());
        envelope.Message = reword(envelope.Message ?? status.ToString());
        envelope.Path = path;
        envelope.RequestId = chance.NextId().ToString();
        envelope.StatusCode = envelope.StatusCode is { Type: JTokenType.String } ? Text(status) : (int)status;
        envelope.Timestamp = time.GetUtcNow();
        return MockResponse.Of(status, content?.MediaType ?? JsonMediaType, ModelJson.Write(envelope));
    }

    private Response Find(HttpStatusCode status) => operation.FindResponse(status)
        ?? throw new ScenarioException(string.Create(
            CultureInfo.InvariantCulture,
            $"The specification documents no status {(int)status} of {operation.Method} {operation.Path}, only {string.Join(", ", operation.Responses.Select(known => known.Status))}."));

    // Other operations may have errors of another form.
    private static bool IsEnvelope(Content content) => Array.TrueForAll(EnvelopeMembers, content.Schema.Properties.ContainsKey);

    private static MockResponse OfResponse(HttpStatusCode status, Response response) =>
        response.Contents is [var content, ..] ? MockResponse.Of(status, content.MediaType, Body(content)) : new MockResponse(status, string.Empty, []);

    // Where the document gives no example, one that is made up from the schema.
    private static JToken Body(Content content) => content.Examples.Values.FirstOrDefault() ?? SampleJson.Of(content.Schema);

    private static string Text(HttpStatusCode status) => ((int)status).ToString(CultureInfo.InvariantCulture);
}
