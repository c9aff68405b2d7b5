using System.Net;
using System.Net.Sockets;
using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.Serve;

public sealed class PortTests
{
    [Test]
    public async Task Taken_port_is_an_error_that_names_it()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;

        CliResult result = await InProcess.RunAsync("serve", "--port", $"{port}");

        result.ShouldExitWith(2);
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.ErrorLines.Single(), Does.StartWith("error: ").And.Contains($"port {port} ").And.Contains("Choose another port"));
    }

    [Test]
    public async Task Url_that_cannot_be_printed_is_a_failure()
    {
        using StringWriter errors = new();

        int exitCode = await InProcess.RunAsync(["serve", "--port", "0"], new FullWriter(), errors);

        Assert.That(exitCode, Is.EqualTo(4));
        Assert.That(errors.ToString(), Does.StartWith("error: the URL cannot be printed: "));
    }

    [TestCase("-1")]
    [TestCase("65536")]
    [TestCase("http")]
    public async Task What_is_not_a_port_is_named(string text)
    {
        CliResult result = await InProcess.RunAsync("serve", "--port", text);

        result.ShouldExitWith(2);
        Assert.That(result.ErrorLines, Has.Exactly(1).StartsWith("error: ").And.Some.StartsWith($"error: --port: '{text}' is not a port.").And.Some.Contains("'fluxgen serve --help'"));
    }

    private sealed class FullWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new IOException("No space left on device");
    }
}
