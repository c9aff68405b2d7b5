using FluxGen.Testing;

namespace FluxGen.ContractTests.Oracles;

internal sealed class MockServer : OracleServer
{
    private FluxApiServer? _server;

    public override async Task StartAsync()
    {
        _server = await FluxApiServer.StartAsync();
        Url = _server.BaseAddress;
    }

    public override (string Name, string Value) HeaderFor(ResponseCase response) => (Scenario.HeaderName, $"{response.Scenario}");

    public override ValueTask StopAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
