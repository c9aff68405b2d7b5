using System.Net.Http.Headers;
using System.Text;

namespace FluxGen.Testing.Tests.Support;

// A server for each test, for tests that plan scenarios.
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class OwnServer
{
    protected const string GenerationBody = """{ "model": "flux/kontext-max/text-to-image", "prompt": "x" }""";

    protected static ImageGenerationRequest Order { get; } = new() { Prompt = "A T-Rex relaxing on a beach" };

    protected FluxApiServer Server { get; private set; } = null!;

    protected FluxClient Flux { get; private set; } = null!;

    protected HttpClient Http { get; private set; } = null!;

    protected virtual FluxApiServerOptions Options => new();

    [SetUp]
    public async Task StartAsync()
    {
        Server = await StartServerAsync();
        Flux = NewClient();
        Http = new HttpClient { BaseAddress = Server.BaseAddress };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "the-secret-key");
    }

    [TearDown]
    public async Task StopAsync()
    {
        Http.Dispose();
        Flux.Dispose();
        await Server.DisposeAsync();
    }

    protected virtual Task<FluxApiServer> StartServerAsync() => FluxApiServer.StartAsync(Options);

    protected FluxClient NewClient(int maxRetries = 0, FluxApiServer? server = null, TimeProvider? clock = null, TimeSpan? timeout = null) => new(new FluxClientOptions
    {
        ApiKey = "the-secret-key",
        BaseAddress = (server ?? Server).BaseAddress,
        MaxRetries = maxRetries,
        TimeProvider = clock ?? TimeProvider.System,
        Timeout = timeout ?? TimeSpan.FromMinutes(1),
    });

    protected async Task<HttpResponseMessage> PostAsync(string body, string? path = null, string? scenario = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path ?? ImagesOperations.GenerateImages.Path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (scenario is not null)
        {
            request.Headers.Add(Scenario.HeaderName, scenario);
        }

        return await Http.SendAsync(request);
    }
}
