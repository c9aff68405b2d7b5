using System.Net;
using System.Text;

namespace FluxGen.Testing.Tests.Wire;

// What has been sent while the rest of a response waits for the clock.
[CancelAfter(60_000)]
public sealed class DelayTests : WireTests
{
    private const string Text = "0123456789012345678901234567890123456789";

    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(30);

    private readonly FakeClock _clock = new();

    private static Scenario Ordinary { get; } = Scenario.Literal(HttpStatusCode.OK, Text);

    protected override FluxApiServerOptions Options => new() { TimeProvider = _clock };

    [Test]
    public async Task Nothing_is_sent_before_the_latency_has_passed(CancellationToken cancel)
    {
        using RawConnection connection = await ConnectAsync(Ordinary.WithLatency(Delay), cancel);

        Assert.That(await _clock.NextWaitAsync(cancel), Is.EqualTo(Delay));
        Assert.That(connection.Available, Is.Zero, "Something was sent too early.");
        _clock.Advance(Delay);

        Assert.That((await connection.ReadAsync(cancel)).Body, Is.EqualTo(Bytes(Text)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Headers_are_sent_before_the_latency_of_the_body_and_the_body_after_it(bool isChunked, CancellationToken cancel)
    {
        Scenario late = Ordinary.WithBodyLatency(Delay);
        using RawConnection connection = await ConnectAsync(isChunked ? late.Chunked() : late, cancel);

        Assert.That(await _clock.NextWaitAsync(cancel), Is.EqualTo(Delay));
        string head = await connection.ReadHeadAsync(cancel);
        Assert.That(head, Does.StartWith("HTTP/1.1 200 OK\r\n").And.Contain(isChunked ? "Transfer-Encoding: chunked\r\n" : $"Content-Length: {Text.Length}\r\n"));
        Assert.That(connection.Available, Is.Zero, "Something of the body was sent too early.");
        _clock.Advance(Delay);

        byte[] body = await connection.ReadToEndAsync(cancel);
        Assert.That(body, Is.EqualTo(Bytes(isChunked ? $"{Text.Length:x}\r\n{Text}\r\n0\r\n\r\n" : Text)));
    }

    [Test]
    public async Task Slow_body_is_sent_in_pieces_that_take_as_long_as_the_scenario_says(CancellationToken cancel)
    {
        const int Pieces = 20;
        const int PieceLength = 2;
        using RawConnection connection = await ConnectAsync(Ordinary.WithSlowBody(Delay), cancel);

        string head = await connection.ReadHeadAsync(cancel);
        Assert.That(head, Does.Contain($"Content-Length: {Text.Length}\r\n"));
        for (int piece = 0; piece < Pieces; piece++)
        {
            Assert.That(await _clock.NextWaitAsync(cancel), Is.EqualTo(Delay / Pieces));
            Assert.That(await connection.ReadAsync(PieceLength, cancel), Is.EqualTo(Bytes(Text.Substring(piece * PieceLength, PieceLength))));
            Assert.That(connection.Available, Is.Zero, "More than one piece was sent.");
            _clock.Advance(Delay / Pieces);
        }

        Assert.That(await connection.ReadToEndAsync(cancel), Is.Empty);
    }

    [Test]
    public async Task Delayed_response_does_not_hold_up_the_end_of_the_server(CancellationToken cancel)
    {
        using RawConnection connection = await ConnectAsync(Scenario.Images().WithLatency(Delay), cancel);
        await _clock.NextWaitAsync(cancel);

        await Server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), cancel);

        Assert.That(async () => await connection.ReadAsync(1, cancel), Throws.InstanceOf<IOException>());
    }

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);
}
