using System.Net.Http.Headers;
using System.Text;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Tests.Server;

// A server for all tests of a class, and the operation of the specification as its only client knows it: by the wire.
public abstract class ServerFixture
{
    protected static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    protected HttpClient Http { get; private set; } = null!;

    protected FluxApiServer Server { get; private set; } = null!;

    private protected Operation Operation { get; private set; } = null!;

    private protected Specification Spec { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Spec = await Specification.LoadAsync();
        Operation = Spec.Operations.Single();
        Server = await FluxApiServer.StartAsync(new FluxApiServerOptions { TimeProvider = new FakeClock(Now) });
        Http = new HttpClient { BaseAddress = Server.BaseAddress };
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }

    // The smallest example of the specification, with these members changed.
    private protected JObject Request(params (string Name, JToken Value)[] members)
    {
        JObject request = (JObject)Operation.Requests.Single().Examples["minimal"].DeepClone();
        foreach ((string name, JToken value) in members)
        {
            request[name] = value;
        }

        return request;
    }

    private protected Task<Reply> PostAsync(JToken body) => PostAsync(body.ToString());

    private protected Task<Reply> PostAsync(string body, string? key = "Bearer any", string? mediaType = "application/json") =>
        SendAsync(new HttpMethod(Operation.Method), Operation.Path, Encoding.UTF8.GetBytes(body), key, mediaType);

    private protected async Task<Reply> SendAsync(HttpMethod method, string path, byte[]? body, string? key, string? mediaType)
    {
        using HttpRequestMessage request = new(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(mediaType);
        }

        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", key);
        }

        using HttpResponseMessage response = await Http.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        JObject json = JsonConvert.DeserializeObject<JObject>(text, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;
        return new Reply((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, json);
    }

    private protected sealed record Reply(int Status, string? MediaType, JObject Body)
    {
        public string Message => Body["message"]!.Value<string>()!;
    }
}
