namespace FluxGen.Tests.Client;

// A request that may have been carried out is never sent again, because it could be billed twice.
public sealed class SecondRequestTests
{
    private static IEnumerable<int> Statuses => [.. Sample.ErrorStatuses, .. Sample.UndocumentedErrorStatuses, 302, 307];

    [Test]
    public async Task Request_is_not_sent_again_after_an_error([ValueSource(nameof(Statuses))] int status, [Values(0, 3)] int maxRetries)
    {
        using StubServer stub = new();
        stub.Respond(status, """{"message":"no"}""", ("Location", "https://a.example/"));
        using FluxClient client = new(Options(stub.Url, maxRetries));

        await Expect.CatchAsync<FluxApiException>(() => client.GenerateAsync(Sample.Request()));

        Assert.That(stub.Requests, Has.Count.EqualTo(status == 429 ? 1 + maxRetries : 1));
    }

    [Test]
    public async Task Request_is_not_sent_again_after_a_broken_response([ValueSource(typeof(Fault), nameof(Fault.All))] Fault fault, [Values(0, 3)] int maxRetries)
    {
        await using RawServer server = new(fault.Respond);
        using FluxClient client = new(Options(server.Address, maxRetries));

        FluxException failure = await Expect.CatchAsync<FluxException>(() => client.GenerateAsync(Sample.Request()));

        Assert.That(server.Requests, Has.Count.EqualTo(1), "the request was sent again");
        Assert.That(failure, Is.TypeOf(fault.Failure));
        Assert.That(failure.Delivery, Is.EqualTo(fault.Delivery));
    }

    [Test]
    public async Task Request_is_not_sent_again_after_a_kept_connection_is_lost([Values] bool isReset, [Values(0, 3)] int maxRetries)
    {
        await using RawServer server = new(responder => (responder.Number, isReset) switch
        {
            (1, _) => responder.RespondAsync(200, Sample.Success),
            (_, true) => responder.ResetAsync(),
            _ => responder.CloseAsync(),
        });
        using FluxClient client = new(Options(server.Address, maxRetries));
        await client.GenerateAsync(Sample.Request());

        FluxConnectionException failure = await Expect.ThrowAsync<FluxConnectionException>(() => client.GenerateAsync(Sample.Request()));

        Assert.That(server.ConnectionCount, Is.EqualTo(1), "the second request was to go over the same connection");
        Assert.That(server.Requests, Has.Count.EqualTo(2), "one request for each call");
        Assert.That(failure.Delivery, Is.EqualTo(Delivery.Unknown));
    }

    [Test]
    public async Task Request_is_not_sent_again_after_a_timeout([Values(0, 3)] int maxRetries)
    {
        FakeClock clock = new();
        await using RawServer server = new(responder =>
        {
            clock.Advance(TimeSpan.FromMinutes(5));
            return responder.HangAsync();
        });
        using FluxClient client = new(Options(server.Address, maxRetries, clock));

        FluxTimeoutException failure = await Expect.ThrowAsync<FluxTimeoutException>(() => client.GenerateAsync(Sample.Request()));

        Assert.That(server.Requests, Has.Count.EqualTo(1));
        Assert.That(failure.Delivery, Is.EqualTo(Delivery.Unknown));
        Assert.That(failure.Message, Does.Contain("00:05:00").And.Contain("billed"));
    }

    [TestCase(0)]
    [TestCase(3)]
    public async Task Refused_connection_is_tried_again_as_often_as_is_allowed(int maxRetries)
    {
        using CountingHandler handler = new();
        using HttpClient httpClient = new(handler);
        using FluxClient client = new(httpClient, Options(await RawServer.FindDeadAddressAsync(), maxRetries));

        FluxConnectionException failure = await Expect.ThrowAsync<FluxConnectionException>(() => client.GenerateAsync(Sample.Request()));

        Assert.That(handler.Count, Is.EqualTo(1 + maxRetries));
        Assert.That(failure.Delivery, Is.EqualTo(Delivery.NotSent));
        Assert.That(failure.Message, Does.Contain("nothing was sent"));
    }

    [Test]
    public async Task Server_without_TLS_was_sent_nothing()
    {
        await using RawServer server = new(responder => responder.RespondAsync(200, Sample.Success));
        using FluxClient client = new(Options(new($"https://127.0.0.1:{server.Address.Port}"), maxRetries: 0));

        FluxConnectionException failure = await Expect.ThrowAsync<FluxConnectionException>(() => client.GenerateAsync(Sample.Request()));

        Assert.That(failure.Delivery, Is.EqualTo(Delivery.NotSent));
    }

    // Without a delay, a second request would be sent at once.
    private static FluxClientOptions Options(Uri address, int maxRetries, TimeProvider? clock = null) => new()
    {
        ApiKey = Sample.Key,
        BaseAddress = address,
        MaxRetries = maxRetries,
        MaxRetryDelay = TimeSpan.Zero,
        TimeProvider = clock ?? TimeProvider.System,
    };

    private sealed class CountingHandler() : DelegatingHandler(new SocketsHttpHandler())
    {
        private int _count;

        public int Count => _count;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _count);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
