using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.Failures;

public sealed class ConnectionTests
{
    [Test]
    public async Task Refused_connection_is_a_failure_that_cost_nothing()
    {
        using TemporaryDirectory directory = new();

        CliResult result = await CliProcess.RunAsync(Arguments.Generate("--base-url", ImageHost.Refusing.AbsoluteUri, "--out", directory.Path));

        result.ShouldExitWith(4);
        Assert.That(result.ErrorLines, Has.One.StartsWith("error: ").And.Contains("nothing was sent"));
    }

    [Test]
    public async Task Dropped_connection_is_a_failure_that_may_have_cost_something()
    {
        using TemporaryDirectory directory = new();
        using ImageHost server = ImageHost.Dropping();

        CliResult result = await CliProcess.RunAsync(Arguments.Generate("--retries", "3", "--base-url", server.Url.AbsoluteUri, "--out", directory.Path));

        result.ShouldExitWith(4);
        Assert.That(result.ErrorLines, Has.One.StartsWith("error: ").And.Contains("billed"));
        Assert.That(server.Connections, Is.EqualTo(1));
    }
}
