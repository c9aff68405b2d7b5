using FluxGen.Runtime;
using FluxGen.RoundTrip.Tests.Server;

namespace FluxGen.RoundTrip.Tests;

// The server that all fixtures share.
[SetUpFixture]
public static class RoundTrips
{
    private static RoundTripServer? _server;

    internal static HttpClient Http { get; } = new();

    internal static ApiClientOptions Options => new() { BaseAddress = _server!.Url };

    [OneTimeSetUp]
    public static async Task StartAsync() => _server = await RoundTripServer.StartAsync();

    [OneTimeTearDown]
    public static async Task StopAsync()
    {
        Http.Dispose();
        await _server!.DisposeAsync();
    }

    internal static string Lines(Echo echo) => string.Join("\n", echo.Values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}: {value.Value}"));
}
