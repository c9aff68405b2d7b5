using System.Net;
using System.Text;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;

namespace FluxGen.Testing.Tests.Wire;

// What of an answer has been sent while the rest waits for a clock that only these tests move.
[CancelAfter(60_000)]
public sealed class WaitingWireTests : OwnServer
{
    private const string Text = "0123456789012345678901234567890123456789";

    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(30);

    private readonly FakeClock _clock = new();

    private static Scenario Ordinary { get; } = Scenario.Literal(HttpStatusCode.OK, Text);

    protected override FluxApiServerOptions Options => new() { TimeProvider = _clock };

    [Test]
    public async Task Nothing_is_sent_before_the_latency_has_passed(CancellationToken cancel)
    {
        Server.Play(Ordinary.WithLatency(Delay));
        using RawConnection connection = await RawConnection.SendAsync(Server, cancel);

        Assert.That(await _clock.NextWaitAsync(cancel), Is.EqualTo(Delay));
        Assert.That(connection.Available, Is.Zero, "Something came before its time.");
        _clock.Advance(Delay);

        Assert.That((await connection.ReadAsync(cancel)).Body, Is.EqualTo(Bytes(Text)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Headers_are_sent_before_the_latency_of_the_body_and_the_body_after_it(bool isChunked, CancellationToken cancel)
    {
        Scenario late = Ordinary.WithBodyLatency(Delay);
        Server.Play(isChunked ? late.Chunked() : late);
        using RawConnection connection = await RawConnection.SendAsync(Server, cancel);

        Assert.That(await _clock.NextWaitAsync(cancel), Is.EqualTo(Delay));
        string head = await connection.ReadHeadAsync(cancel);
        Assert.That(head, Does.StartWith("HTTP/1.1 200 OK\r\n").And.Contain(isChunked ? "Transfer-Encoding: chunked\r\n" : $"Content-Length: {Text.Length}\r\n"));
        Assert.That(connection.Available, Is.Zero, "Something of the body came before its time.");
        _clock.Advance(Delay);

        byte[] body = await connection.ReadRestAsync(cancel);
        Assert.That(body, Is.EqualTo(Bytes(isChunked ? $"{Text.Length:x}\r\n{Text}\r\n0\r\n\r\n" : Text)));
    }

    [Test]
    public async Task Slow_body_sends_its_first_piece_and_keeps_the_rest(CancellationToken cancel)
    {
        Server.Play(Ordinary.WithSlowBody(TimeSpan.FromSeconds(40)));
        using RawConnection connection = await RawConnection.SendAsync(Server, cancel);

        Assert.That(await _clock.NextWaitAsync(cancel), Is.EqualTo(TimeSpan.FromSeconds(2)));
        string head = await connection.ReadHeadAsync(cancel);
        byte[] piece = await connection.ReadAsync(2, cancel);

        Assert.That(head, Does.Contain($"Content-Length: {Text.Length}\r\n"));
        Assert.That(piece, Is.EqualTo(Bytes(Text[..2])));
        Assert.That(connection.Available, Is.Zero, "More than the first piece came before its time.");
    }

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);
}
