namespace FluxGen.Tests.Images;

public sealed class BrokenDownloadTests : ImageTests
{
    private static readonly byte[] HalfPng = Sample.Png[..40];

    // The last byte of the image is the last that arrives, and then the transport breaks.
    [TestCase("Content-Length: 1000\r\n\r\n", false)]
    [TestCase("Content-Length: 1000\r\n\r\n", true)]
    [TestCase("Transfer-Encoding: chunked\r\n\r\n46\r\n", false)]
    public async Task Whole_image_whose_framing_lies_is_no_failure(string frame, bool isReset)
    {
        await using RawServer server = new(async responder =>
        {
            await responder.WriteAsync("HTTP/1.1 200 OK\r\n" + frame);
            await responder.WriteAsync(Sample.Png);
            await (isReset ? responder.ResetAsync() : responder.CloseAsync());
        });
        using MemoryStream copy = new();

        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"images":[{"url":"{{server.Address}}"}]}""");
        await using Stream stream = await (await Stub.GetImageAsync(server.Address)).OpenReadAsync();
        await stream.CopyToAsync(copy);

        Assert.That(result.Images[0].Failure, Is.Null);
        Assert.That(File.ReadAllBytes(result.Images[0].Path!), Is.EqualTo(Sample.Png));
        Assert.That(copy.ToArray(), Is.EqualTo(Sample.Png));
        Assert.That(server.Requests, Has.Count.EqualTo(2), "what was whole was downloaded again");
    }

    // Such an image is known by its first bytes alone.
    [Test]
    public async Task Image_whose_end_cannot_be_found_is_whole_where_its_response_ends_and_a_part_where_it_breaks_off([Values] bool isWhole)
    {
        byte[] avif = [0, 0, 0, 28, .. "ftypavif"u8, .. new byte[40]];
        await using RawServer server = new(async responder =>
        {
            await responder.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: {avif.Length + (isWhole ? 0 : 1)}\r\n\r\n");
            await responder.WriteAsync(avif);
            await responder.CloseAsync();
        });

        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"images":[{"url":"{{server.Address}}"}]}""");

        Assert.That(result.Images[0].Failure is null, Is.EqualTo(isWhole));
        Assert.That(Output.Files, Is.EqualTo(new[] { Name + (isWhole ? ".avif" : ".avif.part") }));
    }

    [Test]
    public async Task What_arrived_is_kept_whatever_the_last_attempt_ends_with([Values(0, 404, 503)] int status)
    {
        await using RawServer server = new(async responder =>
        {
            if (responder.Number > 1 && status > 0)
            {
                await responder.RespondAsync(status, "");
                return;
            }

            await responder.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            await responder.WriteAsync(responder.Number == 1 ? HalfPng : []);
            await responder.CloseAsync();
        });

        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"images":[{"url":"{{server.Address}}"}]}""");

        AssertPart(result.Images[0], HalfPng, ".png.part", status > 0 ? $"responded with {status}" : "can be repeated");
    }

    // The second request tells that what the first brought has been read.
    [Test]
    public async Task Image_that_takes_too_long_is_kept_as_far_as_it_came()
    {
        FakeClock clock = new();
        await using RawServer server = new(async responder =>
        {
            if (responder.Number == 1)
            {
                await responder.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
                await responder.WriteAsync(HalfPng);
                await responder.CloseAsync();
                return;
            }

            clock.Advance(TimeSpan.FromMinutes(5));
            await responder.HangAsync();
        });
        using StubServer limited = Limit(clock);
        limited.RespondWithUrls(server.Address.OriginalString);

        ImageGeneration result = await limited.Client.GenerateToDirectoryAsync(Sample.Request(), Output.Path);

        AssertPart(result.Images[0], HalfPng, ".png.part", "did not arrive within 00:05:00");
    }

    [Test]
    public async Task Stream_of_a_whole_image_ends_at_the_timeout()
    {
        FakeClock clock = new();
        await using RawServer server = new(async responder =>
        {
            await responder.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            await responder.WriteAsync(Sample.Png);
            await responder.HangAsync();
        });
        using StubServer limited = Limit(clock);
        await using Stream stream = await (await limited.GetImageAsync(server.Address)).OpenReadAsync();
        byte[] copy = new byte[Sample.Png.Length];
        await stream.ReadExactlyAsync(copy);

        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.That(await stream.ReadAsync(new byte[1]), Is.Zero);
        Assert.That(copy, Is.EqualTo(Sample.Png));
    }

    private static StubServer Limit(FakeClock clock) => new(options: url => new()
    {
        ApiKey = Sample.Key,
        BaseAddress = url,
        AllowedDownloadHosts = StubServer.ThisMachine,
        MaxRetryDelay = TimeSpan.Zero,
        TimeProvider = clock,
    });
}
