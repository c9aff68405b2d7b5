using FluxGen.Testing;

namespace FluxGen.Testing.Tests.Support;

// A server for each test, for tests that plan what it answers.
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class OwnServer
{
    protected static ImageGenerationRequest Order { get; } = new() { Prompt = "A T-Rex relaxing on a beach" };

    protected FluxApiServer Server { get; private set; } = null!;

    protected FluxClient Flux { get; private set; } = null!;

    protected HttpClient Http { get; private set; } = null!;

    protected virtual FluxApiServerOptions Options => new();

    [SetUp]
    public async Task StartAsync()
    {
        Server = await FluxApiServer.StartAsync(Options);
        Flux = NewClient();
        Http = new HttpClient { BaseAddress = Server.BaseAddress };
    }

    [TearDown]
    public async Task StopAsync()
    {
        Http.Dispose();
        Flux.Dispose();
        await Server.DisposeAsync();
    }

    protected FluxClient NewClient(int maxRetries = 0, TimeSpan? timeout = null) => new(new FluxClientOptions
    {
        ApiKey = "the-secret-key",
        BaseAddress = Server.BaseAddress,
        MaxRetries = maxRetries,
        Timeout = timeout ?? TimeSpan.FromMinutes(1),
    });
}
