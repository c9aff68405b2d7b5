using System.Diagnostics;
using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.Serve;

[Platform(Exclude = "Win", Reason = "There are no signals to send to another process.")]
public sealed class EndTests
{
    private static IEnumerable<Signal> Signals => Signal.Ending;

    [TestCaseSource(nameof(Signals))]
    public async Task Signal_ends_it_successfully_and_its_port_is_free_again(Signal signal)
    {
        signal.AssumeNotIgnored();
        using Process process = new CliProcess("serve", "--port", "0").Start();
        await using ServedApi api = await ServedApi.ReadAsync(process);
        using HttpResponseMessage response = await api.PostAsync(Catalogue.Operation.Path, "{}");

        await signal.SendAsync(process);

        await process.WaitForExitAsync().WaitAsync(CliProcess.Timeout);
        Assert.That(process.ExitCode, Is.Zero);
        Assert.That(await process.StandardOutput.ReadToEndAsync(), Is.Empty, "only the URL goes to standard output");
        await using ServedApi second = await InProcess.ServeOnAsync($"{new Uri(api.Url).Port}");
        Assert.That(second.Url, Is.EqualTo(api.Url));
    }

    [Test]
    public async Task Request_that_waits_for_its_response_does_not_keep_it_running()
    {
        Signal.Terminate.AssumeNotIgnored();
        using Process process = new CliProcess("serve", "--port", "0", "--always", "images; body-latency=3600").Start();
        await using ServedApi api = await ServedApi.ReadAsync(process);
        using HttpResponseMessage response = await api.PostAsync(Catalogue.Operation.Path, Arguments.Body);

        await Signal.Terminate.SendAsync(process);

        await process.WaitForExitAsync().WaitAsync(CliProcess.Timeout);
        Assert.That(process.ExitCode, Is.Zero);
    }
}
