using System.Net;
using System.Text;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Tests.Http;

public sealed class ReceivedResponseTests
{
    private static readonly byte[] Good = """{"name":"a longer name, read in more than one piece"}"""u8.ToArray();

    [Test]
    public async Task Body_is_read()
    {
        using ReceivedResponse response = await StubbedCall.SendAsync(Respond(new ScriptedStream(Good)));

        Assert.That(response.StatusCode, Is.EqualTo(200));
        Assert.That((await response.ReadAsync(StyleJsonConverter.Instance, default)).Name, Is.EqualTo("a longer name, read in more than one piece"));
    }

    [Test]
    public async Task Body_of_megabytes_is_read()
    {
        string name = new('n', 5_000_000);
        using ReceivedResponse response = await StubbedCall.SendAsync(Respond(new MemoryStream(Encoding.UTF8.GetBytes($$"""{"name":"{{name}}"}"""))));

        Assert.That((await response.ReadAsync(StyleJsonConverter.Instance, default)).Name, Has.Length.EqualTo(name.Length));
    }

    [Test]
    public async Task Body_of_exactly_the_limit_is_read()
    {
        using ReceivedResponse response = await StubbedCall.SendAsync(Respond(new ScriptedStream(Good)), new() { MaxResponseBytes = Good.Length });

        Assert.That((await response.ReadAsync(StyleJsonConverter.Instance, default)).Name, Does.StartWith("a longer name"));
    }

    [Test]
    public async Task One_byte_more_than_the_limit_is_unreadable()
    {
        int limit = Good.Length - 1;
        ScriptedStream stream = new([.. Good, .. new byte[1000]]);
        using ReceivedResponse response = await StubbedCall.SendAsync(Respond(stream), new() { MaxResponseBytes = limit });

        UnreadableResponseException unreadable = await ReadUnreadableAsync(response);

        Assert.That(unreadable.Body.ToArray(), Is.EqualTo(Good[..limit]));
        Assert.That(unreadable.IsBodyTruncated, Is.True);
        Assert.That(unreadable.InnerException?.Message, Is.EqualTo($"The body is longer than the maximum of {limit} bytes."));
        Assert.That(stream.BytesRead, Is.LessThan(Good.Length + 10), "reading went on after the limit");
    }

    [Test]
    public async Task Limit_of_nothing_keeps_nothing()
    {
        using ReceivedResponse response = await StubbedCall.SendAsync(Respond(new ScriptedStream(Good)), new() { MaxResponseBytes = 0 });

        Assert.That((await ReadUnreadableAsync(response)).Body.Length, Is.Zero);
    }

    [TestCaseSource(nameof(BrokenStreams))]
    public async Task Body_that_breaks_off_keeps_what_came(Exception broken)
    {
        using ReceivedResponse response = await StubbedCall.SendAsync(Respond(new ScriptedStream(Good[..20], _ => throw broken)));

        UnreadableResponseException unreadable = await ReadUnreadableAsync(response);

        Assert.That((unreadable.BodyText, unreadable.IsBodyTruncated, unreadable.InnerException), Is.EqualTo((Encoding.UTF8.GetString(Good[..20]), true, broken)));
        Assert.That(unreadable.Message, Is.EqualTo($"POST /api/v1/styles returned 200 (OK), but the body cannot be read: {broken.Message.TrimEnd('.')}."));
    }

    [Test]
    public async Task Body_that_does_not_follow_the_schema_is_kept_whole()
    {
        using ReceivedResponse response = await StubbedCall.SendAsync(Respond(new ScriptedStream("""{"name":1}"""u8.ToArray())));

        UnreadableResponseException unreadable = await ReadUnreadableAsync(response);

        Assert.That(unreadable.BodyText, Is.EqualTo("""{"name":1}"""));
        Assert.That(unreadable.IsBodyTruncated, Is.False);
        Assert.That(unreadable.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(unreadable.InnerException, Is.TypeOf<JsonSerializationException>());
    }

    [Test]
    public async Task Empty_body_is_unreadable()
    {
        using ReceivedResponse response = await StubbedCall.SendAsync(new(HttpStatusCode.OK));

        UnreadableResponseException unreadable = await ReadUnreadableAsync(response);

        Assert.That((unreadable.Body.Length, unreadable.IsBodyTruncated, unreadable.InnerException?.Message), Is.EqualTo((0, false, "The document is empty. Path ''.")));
    }

    [Test]
    public async Task Cancelling_while_reading_is_a_cancellation_by_the_callers_token_with_what_had_come([Values] bool withTimeout)
    {
        ApiClientOptions options = new() { Timeout = withTimeout ? TimeSpan.FromHours(1) : Timeout.InfiniteTimeSpan };
        ScriptedStream stream = new(Good[..20], ScriptedStream.NeverAsync);
        using CancellationTokenSource cancellation = new();
        using ReceivedResponse response = await StubbedCall.SendAsync(Respond(stream), options);
        Task<Style> reading = response.ReadAsync(StyleJsonConverter.Instance, cancellation.Token).AsTask();
        await stream.Drained;
        await cancellation.CancelAsync();

        OperationCanceledException cancelled = await Expect.CatchAsync<OperationCanceledException>(() => reading);
        Assert.That(cancelled.CancellationToken, Is.EqualTo(cancellation.Token));
        Assert.That((cancelled.InnerException as UnreadableResponseException)?.Body.ToArray(), Is.EqualTo(Good[..20]));
    }

    [Test]
    public async Task Cancelling_that_breaks_the_connection_is_a_cancellation()
    {
        ScriptedStream stream = new(Good[..20], BreakWhenCancelledAsync);
        using CancellationTokenSource cancellation = new();
        using ReceivedResponse response = await StubbedCall.SendAsync(Respond(stream));
        Task<Style> reading = response.ReadAsync(StyleJsonConverter.Instance, cancellation.Token).AsTask();
        await stream.Drained;
        await cancellation.CancelAsync();

        Assert.That(async () => await reading, Throws.InstanceOf<OperationCanceledException>());

        static async Task<int> BreakWhenCancelledAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new IOException("aborted");
        }
    }

    [Test]
    public async Task Disposing_a_response_gives_the_connection_back()
    {
        ScriptedStream stream = new(Good);
        ReceivedResponse response = await StubbedCall.SendAsync(Respond(stream));

        response.Dispose();

        Assert.That(stream.IsDisposed, Is.True);
    }

    internal static HttpResponseMessage Respond(Stream body, HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = new StreamContent(body) };

    internal static async Task<UnreadableResponseException> ReadUnreadableAsync(ReceivedResponse response)
    {
        try
        {
            await response.ReadAsync(StyleJsonConverter.Instance, default);
        }
        catch (UnreadableResponseException unreadable)
        {
            return unreadable;
        }

        throw new AssertionException("the body was read");
    }

    private static Exception[] BrokenStreams() =>
    [
        new IOException("connection reset"),
        new HttpRequestException("response ended"),
        new HttpIOException(HttpRequestError.ResponseEnded),
        new InvalidDataException("broken gzip"),
        new ObjectDisposedException("connection"),
    ];
}
