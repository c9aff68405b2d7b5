using FluxGen.Tests.Images;

namespace FluxGen.Tests.Downloads;

public sealed class DownloadRetryTests : ImageTests
{
    private const int MaxAttempts = 4;

    [TestCase(408)]
    [TestCase(429)]
    [TestCase(500)]
    [TestCase(503)]
    [TestCase(599)]
    public async Task Status_that_may_pass_is_retried(int status)
    {
        await using RawServer server = new(responder => responder.Number < MaxAttempts ? responder.RespondAsync(status, "busy") : responder.RespondAsync(200, Sample.Png));

        Assert.That(await SaveAsync(server), Is.EqualTo(Sample.Png));
        Assert.That(server.Requests, Has.Count.EqualTo(MaxAttempts));
    }

    [TestCase(204)]
    [TestCase(206)]
    [TestCase(304)]
    [TestCase(400)]
    [TestCase(403)]
    [TestCase(404)]
    [TestCase(410)]
    [TestCase(416)]
    public async Task Status_that_will_not_pass_is_not_retried(int status)
    {
        await using RawServer server = new(responder => responder.RespondAsync(status, ""));

        FluxImageException failure = await FailAsync(server);

        Assert.That(failure.Message, Does.Contain($"responded with {status}"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase(201, "")]
    [TestCase(203, "")]
    [TestCase(226, "")]
    [TestCase(206, "")]
    [TestCase(206, "Content-Range: bytes 0-69/70\r\n")]
    public async Task Image_is_taken_with_any_status_of_success(int status, string headers)
    {
        await using RawServer server = new(responder => responder.RespondAsync(status, Sample.Png, headers));

        Assert.That(await SaveAsync(server), Is.EqualTo(Sample.Png));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Part_that_nobody_asked_for_is_continued_or_refused([Values(0, 20)] int start)
    {
        const string tag = "ETag: \"v1\"\r\n";
        await using RawServer server = new(responder => responder.Number == 1
            ? responder.RespondAsync(206, Sample.Png[start..40], $"Content-Range: bytes {start}-39/70\r\n{tag}")
            : responder.RespondAsync(206, Sample.Png[40..], $"Content-Range: bytes 40-69/70\r\n{tag}"));

        if (start == 0)
        {
            Assert.That(await SaveAsync(server), Is.EqualTo(Sample.Png));
        }
        else
        {
            Assert.That((await FailAsync(server)).Message, Does.Contain("responded with 206"));
        }
    }

    [Test]
    public async Task Status_of_what_is_no_image_is_told()
    {
        await using RawServer server = new(responder => responder.RespondAsync(202, "Your image is not ready yet."));
        GeneratedImage image = await Stub.GetImageAsync(server.Address);

        FluxImageException failure = await Expect.ThrowAsync<FluxImageException>(() => image.SaveAsync(Output.Path));

        Assert.That(failure.Message, Does.Contain("is not an image").And.Contain("responded with 202"));
    }

    [Test]
    public async Task Number_of_attempts_is_limited()
    {
        await using RawServer server = new(responder => responder.RespondAsync(503, "busy"));

        FluxImageException failure = await FailAsync(server);

        Assert.That(failure.Message, Does.Contain("responded with 503").And.Contain("can be repeated"));
        Assert.That(server.Requests, Has.Count.EqualTo(MaxAttempts));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Download_that_breaks_off_begins_again(bool isReset)
    {
        await using RawServer server = new(async responder =>
        {
            if (responder.Number == 1)
            {
                await responder.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: {Sample.Png.Length}\r\n\r\n");
                await responder.WriteAsync([0, .. Sample.Jpeg[..20]]);
                await (isReset ? responder.ResetAsync() : responder.CloseAsync());
                return;
            }

            await responder.RespondAsync(200, Sample.Png);
        });

        Assert.That(await SaveAsync(server), Is.EqualTo(Sample.Png), "the bytes of two attempts were mixed");
    }

    [Test]
    public async Task Delays_double_and_time_is_that_of_the_clock()
    {
        FakeClock clock = new();
        await using RawServer server = new(responder => responder.RespondAsync(503, "busy"));
        using StubServer stub = CreateStub(clock, maxRetryDelay: TimeSpan.FromMinutes(1));
        GeneratedImage image = await stub.GetImageAsync(server.Address);
        await clock.NextWaitAsync();

        Task<string> save = image.SaveAsync(Output.File("1.png"));
        Assert.That(await clock.NextWaitAsync(), Is.EqualTo(TimeSpan.FromMinutes(5)), "the timeout");
        TimeSpan[] delays = [await clock.PassNextWaitAsync(), await clock.PassNextWaitAsync(), await clock.PassNextWaitAsync()];

        await Expect.ThrowAsync<FluxImageException>(() => save);
        Assert.That(delays, Is.EqualTo(new[] { TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2) }));
        Assert.That(clock.TimerCount, Is.Zero, "a timer was left behind");
    }

    [Test]
    public async Task Delay_that_the_host_asks_for_is_kept()
    {
        FakeClock clock = new();
        await using RawServer server = new(responder =>
            responder.Number == 1 ? responder.RespondAsync(429, "", "Retry-After: 40\r\n") : responder.RespondAsync(200, Sample.Png));
        using StubServer stub = CreateStub(clock, maxRetryDelay: TimeSpan.FromSeconds(40));
        GeneratedImage image = await stub.GetImageAsync(server.Address);
        await clock.NextWaitAsync();

        Task<string> save = image.SaveAsync(Output.File("1.png"));
        await clock.NextWaitAsync();

        Assert.That(await clock.PassNextWaitAsync(), Is.EqualTo(TimeSpan.FromSeconds(40)));
        Assert.That(await File.ReadAllBytesAsync(await save), Is.EqualTo(Sample.Png));
    }

    [TestCase("41", 40, 300, Description = "longer than the limit")]
    [TestCase("30", 40, 30, Description = "longer than the time that is left")]
    public async Task Delay_that_is_too_long_is_not_waited_for(string retryAfter, int maxDelay, int timeout)
    {
        await using RawServer server = new(responder => responder.RespondAsync(503, "busy", $"Retry-After: {retryAfter}\r\n"));
        using StubServer stub = CreateStub(new FakeClock(), TimeSpan.FromSeconds(maxDelay), TimeSpan.FromSeconds(timeout));
        GeneratedImage image = await stub.GetImageAsync(server.Address);

        FluxImageException failure = await Expect.ThrowAsync<FluxImageException>(() => image.SaveAsync(Output.Path));

        Assert.That(failure.Message, Does.Contain("responded with 503"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Stream_is_retried_until_its_first_byte()
    {
        await using RawServer server = new(async responder =>
        {
            switch (responder.Number)
            {
                case 1:
                    await responder.RespondAsync(503, "busy");
                    break;
                case 2:
                    await responder.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
                    await responder.CloseAsync();
                    break;
                default:
                    await responder.RespondAsync(200, Sample.Png);
                    break;
            }
        });
        using MemoryStream copy = new();

        await using Stream stream = await (await Stub.GetImageAsync(server.Address)).OpenReadAsync();
        await stream.CopyToAsync(copy);

        Assert.That(copy.ToArray(), Is.EqualTo(Sample.Png));
    }

    [Test]
    public async Task Redirects_are_limited_and_are_no_attempts()
    {
        await using RawServer server = new(responder => responder.RespondAsync(307, "", "Location: /again\r\n"));

        FluxImageException failure = await FailAsync(server);

        Assert.That(failure.Message, Does.Contain("redirects more than 10 times"));
        Assert.That(server.Requests, Has.Count.EqualTo(11));
    }

    private static StubServer CreateStub(FakeClock clock, TimeSpan maxRetryDelay, TimeSpan? timeout = null) => new(options: url => new()
    {
        ApiKey = Sample.Key,
        BaseAddress = url,
        AllowedDownloadHosts = StubServer.ThisMachine,
        DownloadTimeout = timeout ?? TimeSpan.FromMinutes(5),
        MaxRetryDelay = maxRetryDelay,
        TimeProvider = clock,
    });

    private async Task<byte[]> SaveAsync(RawServer server) =>
        await File.ReadAllBytesAsync(await (await Stub.GetImageAsync(server.Address)).SaveAsync(Output.Path));

    private async Task<FluxImageException> FailAsync(RawServer server)
    {
        GeneratedImage image = await Stub.GetImageAsync(server.Address);
        FluxImageException failure = await Expect.ThrowAsync<FluxImageException>(() => image.SaveAsync(Output.Path));
        Assert.That(Output.Files, Is.Empty);
        return failure;
    }
}
