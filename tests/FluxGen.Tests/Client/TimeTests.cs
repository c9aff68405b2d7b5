using System.Net;
using System.Text;

namespace FluxGen.Tests.Client;

public sealed class TimeTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    [Test]
    public async Task Call_that_is_cancelled_beforehand_sends_nothing()
    {
        using StubServer stub = new();
        CancellationToken cancelled = new(canceled: true);

        OperationCanceledException failure = await Expect.CatchAsync<OperationCanceledException>(() => stub.Client.GenerateAsync(Sample.Request(), cancelled));

        Assert.That(failure.CancellationToken, Is.EqualTo(cancelled));
        Assert.That(stub.Requests, Is.Empty);
    }

    [Test]
    public async Task Call_can_be_cancelled_while_the_service_works()
    {
        using CancellationTokenSource cancel = new();
        await using RawServer server = new(responder =>
        {
            cancel.Cancel();
            return responder.HangAsync();
        });
        using FluxClient client = new(new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = server.Address, MaxRetries = 3 });

        OperationCanceledException failure = await Expect.CatchAsync<OperationCanceledException>(() => client.GenerateAsync(Sample.Request(), cancel.Token));

        Assert.That(failure.CancellationToken, Is.EqualTo(cancel.Token), "the caller's own token");
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase(200)]
    [TestCase(400)]
    public async Task Call_can_be_cancelled_while_the_response_arrives(int status)
    {
        using CancellationTokenSource cancel = new();
        using HttpClient httpClient = new(Hanging(status, cancel.Cancel));
        using FluxClient client = new(httpClient, new FluxClientOptions { ApiKey = Sample.Key });

        OperationCanceledException failure = await Expect.CatchAsync<OperationCanceledException>(() => client.GenerateAsync(Sample.Request(), cancel.Token));

        Assert.That(failure.CancellationToken, Is.EqualTo(cancel.Token));
    }

    [Test]
    public async Task Call_can_be_cancelled_during_the_delay_before_a_retry()
    {
        using CancellationTokenSource cancel = new();
        using StubServer stub = new(429, "{}");
        FakeClock clock = new();
        using FluxClient client = new(new FluxClientOptions
        {
            ApiKey = Sample.Key,
            BaseAddress = stub.Url,
            MaxRetries = 3,
            Timeout = Timeout.InfiniteTimeSpan,
            TimeProvider = clock,
        });

        Task<ImageGeneration> call = client.GenerateAsync(Sample.Request(), cancel.Token);
        await clock.NextWaitAsync();
        await cancel.CancelAsync();

        await Expect.CatchAsync<OperationCanceledException>(() => call);
        Assert.That(stub.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Response_that_stops_arriving_is_cut_off_and_kept()
    {
        FakeClock clock = new();
        using HttpClient httpClient = new(Hanging(200, () => clock.Advance(Limit)));
        using FluxClient client = new(httpClient, new FluxClientOptions { ApiKey = Sample.Key, Timeout = Limit, TimeProvider = clock });

        FluxUnreadableResponseException failure = await Expect.ThrowAsync<FluxUnreadableResponseException>(() => client.GenerateAsync(Sample.Request()));

        Assert.That(failure.ImageUrls, Is.EqualTo(new[] { new Uri("https://a.example/1.png") }));
        Assert.That(failure.Message, Does.Contain("00:01:30"));
        Assert.That(failure.Delivery, Is.EqualTo(Delivery.Completed));
    }

    [Test]
    public async Task Response_whose_arrival_is_cancelled_is_a_cancellation_and_kept()
    {
        using CancellationTokenSource cancel = new();
        using HttpClient httpClient = new(Hanging(200, cancel.Cancel));
        using FluxClient client = new(httpClient, new FluxClientOptions { ApiKey = Sample.Key, MaxRetries = 3 });

        OperationCanceledException cancelled = await Expect.CatchAsync<OperationCanceledException>(() => client.GenerateAsync(Sample.Request(), cancel.Token));

        Assert.That(cancelled.CancellationToken, Is.EqualTo(cancel.Token));
        Assert.That((cancelled.InnerException as FluxUnreadableResponseException)?.ImageUrls, Is.EqualTo(new[] { new Uri("https://a.example/1.png") }));
    }

    [Test]
    public async Task Error_that_stops_arriving_keeps_its_status()
    {
        FakeClock clock = new();
        using HttpClient httpClient = new(Hanging(401, () => clock.Advance(Limit)));
        using FluxClient client = new(httpClient, new FluxClientOptions { ApiKey = Sample.Key, Timeout = Limit, TimeProvider = clock });

        FluxAuthenticationException failure = await Expect.ThrowAsync<FluxAuthenticationException>(() => client.GenerateAsync(Sample.Request()));

        Assert.That(failure.BodyText, Does.Contain("https://a.example/1.png"));
    }

    [Test]
    public async Task Each_attempt_has_the_whole_timeout()
    {
        FakeClock clock = new();
        await using RawServer server = new(responder =>
        {
            clock.Advance(Limit - TimeSpan.FromSeconds(1));
            return responder.Number == 1 ? responder.RespondAsync(429, "{}", "Retry-After: 0\r\n") : responder.RespondAsync(200, Sample.Success);
        });
        using FluxClient client = new(new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = server.Address, MaxRetries = 1, Timeout = Limit, TimeProvider = clock });

        await client.GenerateAsync(Sample.Request());

        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Timeout_of_an_injected_client_is_a_timeout_too()
    {
        await using RawServer server = new(responder => responder.HangAsync());
        using HttpClient httpClient = new() { Timeout = TimeSpan.FromMilliseconds(200) };
        using FluxClient client = new(httpClient, new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = server.Address });

        FluxTimeoutException failure = await Expect.ThrowAsync<FluxTimeoutException>(() => client.GenerateAsync(Sample.Request()));

        Assert.That(failure.Delivery, Is.EqualTo(Delivery.Unknown));
    }

    private static StubHandler Hanging(int status, Action hang) =>
        new((HttpStatusCode)status, new StreamContent(new ScriptedStream(Encoding.UTF8.GetBytes("{\"images\":[{\"url\":\"https://a.example/1.png\"}"), token =>
        {
            hang();
            return ScriptedStream.NeverAsync(token);
        })));
}
