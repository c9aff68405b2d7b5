using FluxGen.ContractTests.Scenarios;
using FluxGen.Testing;

namespace FluxGen.ContractTests.Judges;

internal sealed class FixtureJudge : Judge
{
    private FluxApiServer? _server;

    public override async Task<Uri> StartAsync()
    {
        _server = await FluxApiServer.StartAsync();
        return _server.BaseAddress;
    }

    public override (string Name, string Value) AskFor(ResponseCase response) => (Scenario.HeaderName, $"{response.Scenario}");

    public override ValueTask StopAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
