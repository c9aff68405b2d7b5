using System.Diagnostics;
using System.Net;
using System.Text;

namespace FluxGen.Runtime.Tests.Http;

public sealed class TimeoutTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Test]
    public async Task Response_that_does_not_come_in_time_is_a_timeout()
    {
        FakeClock clock = new();
        TaskCompletionSource sent = new(TaskCreationOptions.RunContinuationsAsynchronously);
        StubHandler handler = new((_, token) => ApiSenderTests.NeverAsync(sent, token));
        Task call = ApiSenderTests.SendAsync(handler, Options(clock), default);
        await sent.Task;

        clock.Advance(Limit - TimeSpan.FromTicks(1));
        Assert.That(call.IsCompleted, Is.False, "the call was given up early");
        clock.Advance(TimeSpan.FromTicks(1));

        Assert.That(async () => await call, Throws.TypeOf<TimeoutException>()
            .With.Message.EqualTo("The response did not come completely within 00:00:30.").And.InnerException.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Body_that_does_not_end_in_time_keeps_what_came()
    {
        FakeClock clock = new();
        ScriptedStream stream = new("{\"name\":\"cut"u8.ToArray(), ScriptedStream.NeverAsync);
        using ReceivedResponse response = await StubbedCall.SendAsync(ReceivedResponseTests.Respond(stream), Options(clock));
        Task<UnreadableResponseException> reading = ReceivedResponseTests.ReadUnreadableAsync(response);
        await stream.Drained;
        clock.Advance(Limit);

        UnreadableResponseException unreadable = await reading;

        Assert.That(unreadable.BodyText, Is.EqualTo("{\"name\":\"cut"));
        Assert.That(unreadable.IsBodyTruncated, Is.True);
        Assert.That(unreadable.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(unreadable.InnerException, Is.TypeOf<TimeoutException>());
    }

    [Test]
    public async Task Waiting_and_reading_share_the_time()
    {
        FakeClock clock = new();
        ScriptedStream stream = new("{"u8.ToArray(), ScriptedStream.NeverAsync);
        using ReceivedResponse response = await StubbedCall.SendAsync(ReceivedResponseTests.Respond(stream), Options(clock));
        clock.Advance(TimeSpan.FromSeconds(20));
        Task<UnreadableResponseException> reading = ReceivedResponseTests.ReadUnreadableAsync(response);
        await stream.Drained;
        Assert.That(reading.IsCompleted, Is.False, "the time ran out early");

        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.That((await reading).InnerException, Is.TypeOf<TimeoutException>());
    }

    [Test]
    public async Task Error_body_that_does_not_end_in_time_keeps_the_status([Values] bool isTyped)
    {
        FakeClock clock = new();
        ScriptedStream stream = new("{\"name\""u8.ToArray(), ScriptedStream.NeverAsync);
        using ReceivedResponse response = await StubbedCall.SendAsync(ReceivedResponseTests.Respond(stream, HttpStatusCode.TooManyRequests), Options(clock));
        Task<ApiException> reading = isTyped ? response.ReadErrorAsync(StyleJsonConverter.Instance, default) : response.ReadErrorAsync(default);
        await stream.Drained;
        clock.Advance(Limit);

        ApiException error = await reading;

        Assert.That((error.GetType(), error.StatusCode, error.BodyText, error.IsBodyTruncated),
            Is.EqualTo((typeof(ApiException), HttpStatusCode.TooManyRequests, "{\"name\"", true)));
    }

    [Test]
    public async Task Without_a_timeout_a_call_may_take_for_ever()
    {
        FakeClock clock = new();
        TaskCompletionSource<int> end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        ScriptedStream stream = new(Encoding.UTF8.GetBytes("""{"name":"late"}"""), _ => end.Task);
        using ReceivedResponse response = await StubbedCall.SendAsync(ReceivedResponseTests.Respond(stream), new() { TimeProvider = clock });
        Task<Style> reading = response.ReadAsync(StyleJsonConverter.Instance, default).AsTask();
        await stream.Drained;
        clock.Advance(TimeSpan.FromDays(365));
        end.SetResult(0);

        Assert.That((await reading).Name, Is.EqualTo("late"));
    }

    [Test]
    public void HTTP_client_that_times_out_by_itself_is_a_timeout_too()
    {
        StubHandler handler = new((_, _) => Task.FromException<HttpResponseMessage>(new TaskCanceledException("timed out", new TimeoutException())));

        Assert.That(() => ApiSenderTests.SendAsync(handler, new(), default), Throws.TypeOf<TimeoutException>()
            .With.Message.EqualTo("The HTTP client timed out while waiting for the response: timed out"));
    }

    [Test]
    public async Task Finished_call_leaves_no_timer_behind()
    {
        FakeClock clock = new();
        ReceivedResponse response = await StubbedCall.SendAsync(ReceivedResponseTests.Respond(new ScriptedStream("""{"name":"n"}"""u8.ToArray())), Options(clock));
        int during = clock.TimerCount;
        response.Dispose();

        Assert.That((during, clock.TimerCount), Is.EqualTo((1, 0)));
    }

    [Test]
    public void Failed_call_leaves_no_timer_behind()
    {
        FakeClock clock = new();
        StubHandler handler = new((_, _) => Task.FromException<HttpResponseMessage>(new HttpRequestException()));

        Assert.That(() => ApiSenderTests.SendAsync(handler, Options(clock), default), Throws.TypeOf<HttpRequestException>());
        Assert.That(clock.TimerCount, Is.Zero);
    }

    [Test]
    public async Task Timer_is_reused_only_if_nothing_can_still_wait_for_it()
    {
        List<CancellationToken> timers = [];
        using CancellationTokenSource cancellation = new();
        ApiSender sender = CreateSender(new() { Timeout = TimeSpan.FromHours(1) }, token =>
        {
            timers.Add(token);
            return timers.Count == 2 ? Task.FromException<int>(new IOException("broken")) : Task.FromResult(0);
        });

        await ReadAsync(sender, cancellation.Token);
        await cancellation.CancelAsync();
        Assert.That(() => ReadAsync(sender, default), Throws.TypeOf<UnreadableResponseException>());
        await ReadAsync(sender, default);

        Assert.That(timers[1], Is.EqualTo(timers[0]), "after a call that went well");
        Assert.That(timers[2], Is.Not.EqualTo(timers[1]), "after a call that failed");
        Assert.That(timers.Exists(timer => timer.IsCancellationRequested), Is.False, "the first caller cancelled when the call was over");
    }

    [Test]
    public async Task Reused_timer_begins_anew()
    {
        TimeSpan limit = TimeSpan.FromSeconds(1);
        int calls = 0;
        ApiSender sender = CreateSender(new() { Timeout = limit }, token => ++calls == 1 ? Task.FromResult(0) : ScriptedStream.NeverAsync(token));
        await ReadAsync(sender, default);
        await Task.Delay(limit / 2);

        long start = Stopwatch.GetTimestamp();
        Assert.That(() => ReadAsync(sender, default), Throws.TypeOf<UnreadableResponseException>().With.InnerException.TypeOf<TimeoutException>());
        Assert.That(Stopwatch.GetElapsedTime(start), Is.GreaterThan(limit * 0.9));
    }

    private static ApiSender CreateSender(ApiClientOptions options, Func<CancellationToken, Task<int>> end) => new(
        new HttpClient(new StubHandler((_, _) =>
            Task.FromResult(ReceivedResponseTests.Respond(new ScriptedStream("""{"name":"n"}"""u8.ToArray(), end))))),
        options,
        "https://example.test");

    private static async Task ReadAsync(ApiSender sender, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = sender.CreateRequest(HttpMethod.Get, "x");
        using ReceivedResponse response = await sender.SendAsync(request, call: null, cancellationToken);
        await response.ReadAsync(StyleJsonConverter.Instance, cancellationToken);
    }

    private static ApiClientOptions Options(TimeProvider clock) => new() { Timeout = Limit, TimeProvider = clock };
}
