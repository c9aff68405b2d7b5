using System.Net.Http.Headers;
using System.Text;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Tests.Server;

// One server for all tests of a class, and the operation of the specification.
public abstract class SharedServer
{
    protected static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    protected HttpClient Http { get; private set; } = null!;

    protected FluxApiServer Server { get; private set; } = null!;

    private protected Operation Operation { get; private set; } = null!;

    private protected Specification Specification { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Specification = await Specification.LoadAsync();
        Operation = Specification.FindOperation(ImagesOperations.GenerateImages.Method, $"/{ImagesOperations.GenerateImages.Path}");
        Server = await FluxApiServer.StartAsync(new FluxApiServerOptions { TimeProvider = new FakeClock(Now) });
        Http = new HttpClient { BaseAddress = Server.BaseAddress };
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }

    // The smallest example of the specification, with these properties changed.
    private protected JObject Request(params (string Name, JToken Value)[] properties)
    {
        JObject request = (JObject)Operation.Requests.Single().Examples["minimal"].DeepClone();
        foreach ((string name, JToken value) in properties)
        {
            request[name] = value;
        }

        return request;
    }

    private protected Task<JsonResponse> PostAsync(JToken body) => PostAsync(body.ToString());

    private protected Task<JsonResponse> PostAsync(string body, string? key = "Bearer any", string? mediaType = "application/json") =>
        SendAsync(new HttpMethod(Operation.Method), Operation.Path, Encoding.UTF8.GetBytes(body), key, mediaType);

    private protected async Task<JsonResponse> SendAsync(HttpMethod method, string path, byte[]? body, string? key = "Bearer any", string? mediaType = "application/json")
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
        JObject json = (JObject)Json.Parse(await response.Content.ReadAsByteArrayAsync());
        return new JsonResponse((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, json);
    }

    private protected sealed record JsonResponse(int Status, string? MediaType, JObject Body)
    {
        public string Message => Body["message"]!.Value<string>()!;
    }
}
