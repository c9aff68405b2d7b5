using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;

namespace FluxGen.Testing.Tests.Wire;

// Answers that end otherwise than they should, as a socket sees it.
[CancelAfter(60_000)]
public sealed class BrokenWireTests : OwnServer
{
    private static readonly byte[] Bytes = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(number => $"{number:0000},")));

    private static Scenario Ordinary { get; } = Scenario.Literal(HttpStatusCode.OK, Encoding.ASCII.GetString(Bytes), "text/plain");

    [Test]
    public async Task Reset_ends_the_connection_with_an_error_and_without_a_byte(CancellationToken cancel)
    {
        Server.Play(Scenario.ConnectionReset());
        using RawConnection connection = await RawConnection.SendAsync(Server, cancel);

        (int count, SocketError error) = await connection.ReadErrorAsync(cancel);

        Assert.That((count, error), Is.EqualTo((0, SocketError.ConnectionReset)));
        Assert.That(Server.Requests.Single().Status, Is.Null);
    }

    [TestCase(0)]
    [TestCase(0.25)]
    [TestCase(0.5)]
    public async Task Answer_that_breaks_off_announces_more_than_it_sends(double fraction, CancellationToken cancel)
    {
        RawAnswer answer = await PlayAsync(Ordinary.BrokenOff(fraction), cancel);

        Assert.Multiple(() =>
        {
            Assert.That(answer.StatusLine, Is.EqualTo("HTTP/1.1 200 OK"));
            Assert.That(answer.Header("Content-Length"), Is.EqualTo((string[])[Bytes.Length.ToString(CultureInfo.InvariantCulture)]));
            Assert.That(answer.Body, Is.EqualTo(Bytes[..(int)(Bytes.Length * fraction)]));
        });
    }

    [TestCase(0)]
    [TestCase(0.5)]
    [TestCase(1)]
    public async Task Chunks_that_break_off_have_no_last_one(double fraction, CancellationToken cancel)
    {
        RawAnswer answer = await PlayAsync(Ordinary.Chunked().BrokenOff(fraction), cancel);

        (byte[] content, bool isWhole) = answer.ReadChunks();
        Assert.Multiple(() =>
        {
            Assert.That(answer.Header("Transfer-Encoding"), Is.EqualTo((string[])["chunked"]));
            Assert.That(content, Is.EqualTo(Bytes[..(int)(Bytes.Length * fraction)]));
            Assert.That(isWhole, Is.False, "The last chunk came.");
            Assert.That(Encoding.ASCII.GetString(answer.Body), Does.Not.EndWith("0\r\n\r\n"));
        });
    }

    private async Task<RawAnswer> PlayAsync(Scenario scenario, CancellationToken cancel)
    {
        Server.Play(scenario);
        using RawConnection connection = await RawConnection.SendAsync(Server, cancel);
        return await connection.ReadAsync(cancel);
    }
}
