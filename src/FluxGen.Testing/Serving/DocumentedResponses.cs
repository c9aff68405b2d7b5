using System.Globalization;
using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Serving;

// The responses that the specification documents for an operation. Bodies are its examples; in the errors of the service, the
// values that depend on the request are filled in.
internal sealed class DocumentedResponses(Operation operation, TimeProvider time, RandomValues random)
{
    private static readonly string[] EnvelopeProperties =
    [
        .. ModelJson.Write(new ErrorEnvelope { Message = string.Empty, Path = string.Empty, RequestId = string.Empty, StatusCode = 0, Timestamp = default(DateTimeOffset) })
            .Properties().Select(property => property.Name),
    ];

    private readonly NamedExample[] _examples =
    [
        .. from response in operation.Responses
           from content in response.Contents
           from example in content.Examples
           select new NamedExample(example.Key, $"{response.Status}/{example.Key}", $"{response.Status}/{content.MediaType}/{example.Key}", response, content, example.Value),
    ];

    public string? FindObstacle(HttpStatusCode status) => operation.FindResponse(status) is null
        ? $"The specification documents no status {Text(status)} of {operation.Method} {operation.Path}, only {string.Join(", ", operation.Responses.Select(response => response.Status))}."
        : null;

    public string? FindObstacle(string exampleName) => _examples.Count(example => example.HasName(exampleName)) switch
    {
        1 => null,
        var count => $"The specification has {(count == 0 ? "no" : "more than one")} example '{exampleName}' among the responses of {operation.Method} "
            + $"{operation.Path}. It has {string.Join(", ", _examples.Select(example => example.FullName))}.",
    };

    // The headers that a response always has, and the headers of the request that it repeats. The service leaves out the others.
    public IReadOnlyDictionary<string, string> Headers(HttpStatusCode status, ReceivedRequest request) =>
        (operation.FindResponse(status)?.Headers ?? [])
            .Select(header => (header.Name, Value: Repeated(header, request) ?? (header.IsRequired ? header.Sample(() => random.NextId().ToString()) : null)))
            .Where(header => header.Value is not null)
            .ToDictionary(header => header.Name, header => header.Value!);

    // A default response is the success of an operation that documents no other.
    public MockResponse Success(ReceivedRequest? request = null) =>
        operation.Responses.FirstOrDefault(response => response.IsSuccess) is { } success ? Create(success.Code, success, request)
        : operation.FindResponse(HttpStatusCode.OK) is { } fallback ? Create(HttpStatusCode.OK, fallback, request)
        : MockResponse.Empty(HttpStatusCode.OK);

    public MockResponse Create(HttpStatusCode status, ReceivedRequest request)
    {
        Response response = operation.FindResponse(status)!;
        return response.IsSuccess || response.Contents.Count == 0 ? Create(status, response, request) : Error(status, request.Path);
    }

    public MockResponse Example(string name)
    {
        NamedExample example = _examples.Single(example => example.HasName(name));
        return MockResponse.FromJson(example.Response.Code, example.Content.MediaType, example.Body);
    }

    public MockResponse Rejection(HttpStatusCode status, string path, IReadOnlyList<Violation> violations) =>
        Error(status, path, message => string.Join('\n', [message.Split('\n')[0], .. Violation.Lines(violations)]));

    public MockResponse Error(HttpStatusCode status, string path, Func<string, string>? rewrite = null)
    {
        Content? content = operation.FindResponse(status)?.Contents is [var first, ..] ? first : null;
        if (content is not null && !IsEnvelope(content))
        {
            return SampleBody.Of(status, content, random.SampleSeed);
        }

        ErrorEnvelope envelope = ModelJson.Read<ErrorEnvelope>(content?.Examples.Values.FirstOrDefault() ?? new JObject());
        string message = envelope.Message ?? status.ToString();
        envelope.Message = rewrite?.Invoke(message) ?? message;
        envelope.Path = path;
        envelope.RequestId = random.NextId().ToString();
        envelope.StatusCode = envelope.StatusCode is { Type: JTokenType.String } ? Text(status) : (int)status;
        envelope.Timestamp = time.GetUtcNow();
        return MockResponse.FromJson(status, content?.MediaType ?? "application/json", ModelJson.Write(envelope));
    }

    // An operation may document errors of another form than that of the service.
    private static bool IsEnvelope(Content content) => Array.TrueForAll(EnvelopeProperties, content.Schema.Properties.ContainsKey);

    private MockResponse Create(HttpStatusCode status, Response response, ReceivedRequest? request) =>
        SampleBody.Choose(response.Contents, request) is { } content ? SampleBody.Of(status, content, random.SampleSeed) : MockResponse.Empty(status);

    private string? Repeated(ResponseHeader header, ReceivedRequest request) =>
        operation.Parameters.Any(parameter => parameter.In == RequestPart.Header && parameter.Name.Equals(header.Name, StringComparison.OrdinalIgnoreCase))
            && request.Headers.GetValueOrDefault(header.Name, []) is [var first, ..]
            ? first
            : null;

    private static string Text(HttpStatusCode status) => ((int)status).ToString(CultureInfo.InvariantCulture);

    private sealed record NamedExample(string Name, string WithStatus, string WithMediaType, Response Response, Content Content, JToken Body)
    {
        public string FullName => Response.Contents.Count == 1 ? WithStatus : WithMediaType;

        public bool HasName(string name) => name == Name || name == WithStatus || name == WithMediaType;
    }
}
