using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FluxGen.Tests.Client;

public sealed class RetryTests
{
    [Test]
    public async Task Request_is_sent_again_after_the_delay_of_a_rate_limit()
    {
        await using RawServer server = Limiting("Retry-After: 7\r\n", times: 1);
        FakeClock clock = new();
        using FluxClient client = Create(server, clock, maxRetries: 3);

        Task<ImageGeneration> call = client.GenerateAsync(Sample.Request());
        TimeSpan wait = await clock.NextWaitAsync();
        clock.Advance(wait - TimeSpan.FromTicks(1));
        int early = server.Requests.Count;
        clock.Advance(TimeSpan.FromTicks(1));
        await call;

        Assert.That(wait, Is.EqualTo(TimeSpan.FromSeconds(7)));
        Assert.That(early, Is.EqualTo(1), "it was sent again too early");
        Assert.That(server.Requests, Has.Count.EqualTo(2));
        Assert.That(Body(server.Requests[1]), Is.EqualTo(Body(server.Requests[0])));
    }

    [Test]
    public async Task Date_of_a_rate_limit_is_compared_with_the_same_clock()
    {
        FakeClock clock = new();
        DateTimeOffset date = new(clock.GetUtcNow().AddSeconds(41).Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);
        await using RawServer server = Limiting($"Retry-After: {date.ToString("r", CultureInfo.InvariantCulture)}\r\n", times: 1);
        using FluxClient client = Create(server, clock, maxRetries: 1);

        Task<ImageGeneration> call = client.GenerateAsync(Sample.Request());
        TimeSpan wait = await clock.NextWaitAsync();
        clock.Advance(wait);
        await call;

        Assert.That(wait, Is.EqualTo(date - clock.GetUtcNow() + wait));
    }

    [Test]
    public async Task Delays_double_where_the_service_asks_for_none()
    {
        await using RawServer server = Limiting("", times: 4);
        FakeClock clock = new();
        using FluxClient client = Create(server, clock, maxRetries: 4);
        List<TimeSpan> waits = [];

        Task<ImageGeneration> call = client.GenerateAsync(Sample.Request());
        while (waits.Count < 4)
        {
            waits.Add(await clock.NextWaitAsync());
            clock.Advance(waits[^1]);
        }

        await call;
        Assert.That(waits.Select(wait => wait.TotalSeconds), Is.EqualTo(new[] { 1, 2, 4, 8 }));
    }

    [TestCase("60", 2)]
    [TestCase("61", 1)]
    public async Task Delay_beyond_the_max_fails_at_once(string seconds, int requests)
    {
        await using RawServer server = Limiting($"Retry-After: {seconds}\r\n", times: 9);
        FakeClock clock = new();
        using FluxClient client = Create(server, clock, maxRetries: 1);

        Task<ImageGeneration> call = client.GenerateAsync(Sample.Request());
        if (requests > 1)
        {
            await clock.PassNextWaitAsync();
        }

        FluxRateLimitException failure = await Expect.ThrowAsync<FluxRateLimitException>(() => call);
        Assert.That(failure.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture))));
        Assert.That(failure.Delivery, Is.EqualTo(Delivery.Refused));
        Assert.That(server.Requests, Has.Count.EqualTo(requests));
    }

    [TestCase("Retry-After: 30\r\n", 30)]
    [TestCase("Retry-After: 0\r\n", 0)]
    [TestCase("retry-after: 30\r\n", 30)]
    [TestCase("Retry-After: Wed, 21 Oct 2015 07:28:00 GMT\r\n", 0)]
    [TestCase("Retry-After: soon\r\n", null)]
    [TestCase("Retry-After: -1\r\n", null)]
    [TestCase("Retry-After:\r\n", null)]
    [TestCase("", null)]
    public async Task Rate_limit_has_the_requested_delay(string header, int? seconds)
    {
        await using RawServer server = Limiting(header, times: 9);
        using FluxClient client = new(new FluxClientOptions { ApiKey = Sample.Key, BaseAddress = server.Address });

        FluxRateLimitException failure = await Expect.ThrowAsync<FluxRateLimitException>(() => client.GenerateAsync(Sample.Request()));

        Assert.That(failure.RetryAfter?.TotalSeconds, Is.EqualTo((double?)seconds));
    }

    [Test]
    public async Task Connection_that_fails_first_is_made_after_a_delay()
    {
        await using RawServer server = new(responder => responder.RespondAsync(200, Sample.Success));
        FakeClock clock = new();
        int attempts = 0;
        using HttpClient httpClient = new(new SocketsHttpHandler
        {
            ConnectCallback = async (context, token) =>
            {
                Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(attempts++ == 0 ? new DnsEndPoint("127.0.0.1", 1) : context.DnsEndPoint, token);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        using FluxClient client = new(httpClient, Options(server.Address, clock, maxRetries: 1));

        Task<ImageGeneration> call = client.GenerateAsync(Sample.Request());
        await clock.PassNextWaitAsync();
        await call;

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Client_that_is_disposed_during_a_delay_sends_nothing_more()
    {
        await using RawServer server = Limiting("Retry-After: 7\r\n", times: 1);
        FakeClock clock = new();
        using HttpClient httpClient = new();
        FluxClient client = new(httpClient, Options(server.Address, clock, maxRetries: 1));

        Task<ImageGeneration> call = client.GenerateAsync(Sample.Request());
        TimeSpan wait = await clock.NextWaitAsync();
        client.Dispose();
        clock.Advance(wait);

        await Expect.ThrowAsync<ObjectDisposedException>(() => call);
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Request_that_is_changed_during_a_delay_is_validated_again()
    {
        await using RawServer server = Limiting("Retry-After: 7\r\n", times: 1);
        FakeClock clock = new();
        using FluxClient client = Create(server, clock, maxRetries: 1);
        ImageGenerationRequest request = Sample.Request();

        Task<ImageGeneration> call = client.GenerateAsync(request);
        TimeSpan wait = await clock.NextWaitAsync();
        request.Prompt = "";
        clock.Advance(wait);

        await Expect.ThrowAsync<FluxValidationException>(() => call);
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    private static RawServer Limiting(string header, int times) => new(responder =>
        responder.Number <= times ? responder.RespondAsync(429, """{"message":"slow down"}""", header) : responder.RespondAsync(200, Sample.Success));

    private static string Body(string request) => request[request.IndexOf("\r\n\r\n", StringComparison.Ordinal)..];

    private static FluxClient Create(RawServer server, FakeClock clock, int maxRetries) => new(Options(server.Address, clock, maxRetries));

    // Without a timeout, the only timers are those of the delays.
    private static FluxClientOptions Options(Uri address, FakeClock clock, int maxRetries) => new()
    {
        ApiKey = Sample.Key,
        BaseAddress = address,
        MaxRetries = maxRetries,
        Timeout = Timeout.InfiniteTimeSpan,
        TimeProvider = clock,
    };
}
