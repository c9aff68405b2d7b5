using System.Net;
using Newtonsoft.Json.Linq;

namespace FluxGen.Benchmarks.Contenders;

// Comparing contenders that do different things would prove nothing.
internal static class EqualityCheck
{
    public static void Run(byte[] response) => Run(
        response,
        [.. Enum.GetValues<ContenderName>().Select(name => (name.ToString(), (Func<HttpMessageHandler, Uri, Contender>)((handler, address) => name.Create(handler, address))))]);

    public static void Run(byte[] response, IReadOnlyList<(string Name, Func<HttpMessageHandler, Uri, Contender> Create)> contenders)
    {
        JToken expected = WithoutNulls(Parse(response));
        string? firstHead = null;
        JToken? firstBody = null;
        foreach ((string name, Func<HttpMessageHandler, Uri, Contender> create) in contenders)
        {
            using CapturingHandler handler = new(response);
            Contender contender = create(handler, CannedHandler.Address);
            Task sent = contender.SendAsync();
            sent.GetAwaiter().GetResult();
            firstHead ??= handler.Head;
            firstBody ??= handler.Body;
            Ensure(handler.Head == firstHead, name, $"sends another request: {handler.Head}, not {firstHead}");
            Ensure(JToken.DeepEquals(handler.Body, firstBody), name, $"sends another body: {handler.Body}, not {firstBody}");
            Ensure(JToken.DeepEquals(WithoutNulls(contender.ReadResponse(sent)), expected), name, "reads another response.");
        }
    }

    private static void Ensure(bool isMet, string name, string otherwise)
    {
        if (!isMet)
        {
            throw new InvalidOperationException($"{name} {otherwise}");
        }
    }

    private static JToken Parse(byte[] json) => JToken.Parse(System.Text.Encoding.UTF8.GetString(json));

    // Some contenders do not tell null from absent.
    private static JToken WithoutNulls(JToken json)
    {
        JToken copy = json.DeepClone();
        foreach (JProperty property in ((JContainer)copy).DescendantsAndSelf().OfType<JProperty>().Where(property => property.Value.Type == JTokenType.Null).ToList())
        {
            property.Remove();
        }

        return JToken.Parse(copy.ToString());
    }

    private sealed class CapturingHandler(byte[] response) : HttpMessageHandler
    {
        public string? Head { get; private set; }

        public JToken? Body { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Head = $"{request.Method} {request.RequestUri!.AbsoluteUri} {request.Content?.Headers.ContentType?.MediaType} {request.Headers.Authorization} {request.Headers.Accept}";
            Body = request.Content is null ? null : Parse(await request.Content.ReadAsByteArrayAsync(cancellationToken));
            return new(HttpStatusCode.OK) { Content = new ByteArrayContent(response) { Headers = { ContentType = new("application/json") } } };
        }
    }
}
