using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FluxGen.Testing.Tests.Wire;

[CancelAfter(60_000)]
public sealed class BrokenConnectionTests : WireTests
{
    private static readonly byte[] Bytes = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(number => $"{number:0000},")));

    private static Scenario Ordinary { get; } = Scenario.Literal(HttpStatusCode.OK, Encoding.ASCII.GetString(Bytes), "text/plain");

    [Test]
    public async Task Reset_ends_the_connection_with_an_error_and_without_a_byte(CancellationToken cancel)
    {
        using RawConnection connection = await ConnectAsync(Scenario.ConnectionReset(), cancel);

        IOException exception = await Expect.ThrowAsync<IOException>(() => connection.ReadAsync(1, cancel));

        Assert.That((exception.InnerException as SocketException)?.SocketErrorCode, Is.EqualTo(SocketError.ConnectionReset));
        Assert.That(Server.Requests.Single().Status, Is.Null);
    }

    [TestCase(0)]
    [TestCase(0.25)]
    [TestCase(0.5)]
    public async Task Response_that_breaks_off_announces_more_than_it_sends(double fraction, CancellationToken cancel)
    {
        RawResponse response = await PlayAsync(Ordinary.BrokenOff(fraction), cancel);

        Assert.That(response.StatusLine, Is.EqualTo("HTTP/1.1 200 OK"));
        Assert.That(response.Header("Content-Length"), Is.EqualTo((string[])[Bytes.Length.ToString(CultureInfo.InvariantCulture)]));
        Assert.That(response.Body, Is.EqualTo(Bytes[..(int)(Bytes.Length * fraction)]));
    }

    [TestCase(0)]
    [TestCase(0.5)]
    [TestCase(1)]
    public async Task Chunks_that_break_off_have_no_last_chunk(double fraction, CancellationToken cancel)
    {
        RawResponse response = await PlayAsync(Ordinary.Chunked().BrokenOff(fraction), cancel);

        Assert.That(response.Header("Transfer-Encoding"), Is.EqualTo((string[])["chunked"]));
        Assert.That(response.ReadChunks(), Is.EqualTo((Bytes[..(int)(Bytes.Length * fraction)], false)));
        Assert.That(Encoding.ASCII.GetString(response.Body), Does.Not.EndWith("0\r\n\r\n"));
    }
}
