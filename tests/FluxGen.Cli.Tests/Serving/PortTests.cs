using System.Net;
using System.Net.Sockets;
using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.Serving;

public sealed class PortTests
{
    [Test]
    public async Task Taken_port_is_an_error_that_names_it()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;

        CliResult result = await CliProcess.RunAsync("serve", "--port", $"{port}");

        result.ShouldExitWith(2);
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.ErrorLines.Single(), Does.StartWith("error: ").And.Contains($"port {port} ").And.Contains("Choose another port"));
    }

    [Test]
    public async Task Address_that_cannot_be_printed_is_a_failure()
    {
        Assume.That(File.Exists("/dev/full"));

        CliResult result = await CliProcess.InShell("exec \"$@\" > /dev/full", "serve", "--port", "0").RunAsync();

        result.ShouldExitWith(4);
        Assert.That(result.ErrorLines.Single(), Does.StartWith("error: the address cannot be printed: "));
    }

    [TestCase("-1")]
    [TestCase("65536")]
    [TestCase("http")]
    public async Task What_is_no_port_is_named(string text)
    {
        CliResult result = await CliProcess.RunAsync("serve", "--port", text);

        result.ShouldExitWith(2);
        Assert.That(result.ErrorLines, Has.Exactly(1).StartsWith("error: ").And.Some.StartsWith($"error: --port: '{text}' is no port.").And.Some.Contains("'fluxgen serve --help'"));
    }
}
