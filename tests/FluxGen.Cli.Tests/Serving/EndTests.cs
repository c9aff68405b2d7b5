using FluxGen.Cli.Tests.Support;
using Newtonsoft.Json;

namespace FluxGen.Cli.Tests.Serving;

[Platform(Exclude = "Win", Reason = "There are no signals to send to another process.")]
public sealed class EndTests
{
    private static readonly Signal[] Signals = [Signal.Interrupt, Signal.Terminate];

    [TestCaseSource(nameof(Signals))]
    public async Task Signal_ends_it_well_and_its_port_is_free_again(Signal signal)
    {
        signal.AssumeNotIgnored();
        await using ServedApi first = await ServedApi.StartAsync();
        using HttpResponseMessage response = await first.PostAsync(Catalogue.Operation.Path, "{}");

        CliResult result = await first.EndAsync(signal);

        result.ShouldExitWith(0);
        Assert.That(result.Output, Is.Empty, "the address is all that goes there");
        await using ServedApi second = await ServedApi.StartOnAsync($"{new Uri(first.Url).Port}");
        Assert.That(new Uri(second.Url).Port, Is.EqualTo(new Uri(first.Url).Port));
    }

    [Test]
    public async Task Request_that_is_being_answered_does_not_keep_it_alive()
    {
        await using ServedApi api = await ServedApi.StartAsync("--always", "images; body-latency=3600");
        using HttpResponseMessage response = await api.PostAsync(Catalogue.Operation.Path, JsonConvert.SerializeObject(new ImageGenerationRequest { Prompt = Arguments.Words }));

        CliResult result = await api.EndAsync(Signal.Terminate);

        result.ShouldExitWith(0);
    }
}
