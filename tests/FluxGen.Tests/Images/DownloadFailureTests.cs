namespace FluxGen.Tests.Images;

public sealed class DownloadFailureTests : ImageTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";

    private static IEnumerable<TestCaseData> Breaks =>
    [
        Break("reset before the response", "", isReset: true),
        Break("closed before the response", "", isReset: false),
        Break("reset within the image", Head + "half a image, and more than its signature", isReset: true),
        Break("closed within the image", Head + "half a image, and more than its signature", isReset: false),
        Break("closed within the signature", Head + "ha", isReset: false),
        Break("not HTTP", "image\r\n\r\n", isReset: false),
    ];

    [TestCaseSource(nameof(Breaks))]
    public async Task Download_that_breaks_off_leaves_nothing_behind(string response, bool isReset)
    {
        await using RawServer server = new(async responder =>
        {
            await responder.WriteAsync(response);
            await (isReset ? responder.ResetAsync() : responder.CloseAsync());
        });

        FluxImageException failure = await FailAsync(await Stub.GetImageAsync(server.Address));

        Assert.That(failure.Message, Does.Contain("can be repeated"));
    }

    [TestCase(404)]
    [TestCase(403)]
    [TestCase(500)]
    [TestCase(204)]
    public async Task Image_that_its_host_refuses_leaves_nothing_behind(int status)
    {
        FluxImageException failure = await FailAsync(await Stub.GetImageAsync(Stub.Offer(Sample.Png, status)));

        Assert.That(failure.Message, Does.Contain($"responded with {status}"));
    }

    [Test]
    public async Task Host_that_cannot_be_reached_leaves_nothing_behind()
    {
        await FailAsync(await Stub.GetImageAsync(await RawServer.FindDeadAddressAsync()));
    }

    [Test]
    public async Task Image_that_is_too_large_leaves_nothing_behind()
    {
        using StubServer exact = new(options: url => new() { ApiKey = Sample.Key, BaseAddress = url, MaxDownloadBytes = Sample.Png.Length });
        using StubServer tooLittle = new(options: url => new() { ApiKey = Sample.Key, BaseAddress = url, MaxDownloadBytes = Sample.Png.Length - 1 });

        await using Stream whole = await (await exact.GetImageAsync(Sample.Png)).OpenReadAsync();
        await whole.CopyToAsync(Stream.Null);
        FluxImageException failure = await FailAsync(await tooLittle.GetImageAsync(Sample.Png));

        Assert.That(failure.Message, Does.Contain($"{Sample.Png.Length - 1} bytes").And.Contain(nameof(FluxClientOptions.MaxDownloadBytes)));
    }

    [TestCase("")]
    [TestCase(Head + "half a image, and more than its signature")]
    public async Task Download_that_takes_too_long_leaves_nothing_behind(string response)
    {
        FakeClock clock = new();
        await using RawServer server = new(async responder =>
        {
            await responder.WriteAsync(response);
            clock.Advance(TimeSpan.FromSeconds(45));
            await responder.HangAsync();
        });
        using StubServer limited = new(options: url => new() { ApiKey = Sample.Key, BaseAddress = url, AllowedDownloadHosts = StubServer.ThisMachine, DownloadTimeout = TimeSpan.FromSeconds(45), TimeProvider = clock });

        FluxImageException failure = await FailAsync(await limited.GetImageAsync(server.Address));

        Assert.That(failure.Message, Does.Contain("did not arrive within 00:00:45"));
    }

    [Test]
    public async Task Timeout_applies_to_reading_the_stream_too([Values] bool isAsynchronous)
    {
        FakeClock clock = new();
        await using RawServer server = new(async responder =>
        {
            await responder.WriteAsync(Head);
            await responder.HangAsync();
        });
        using StubServer limited = new(options: url => new() { ApiKey = Sample.Key, BaseAddress = url, AllowedDownloadHosts = StubServer.ThisMachine, DownloadTimeout = TimeSpan.FromSeconds(45), TimeProvider = clock });
        await using Stream stream = await (await limited.GetImageAsync(server.Address)).OpenReadAsync();

        Task<int> read = isAsynchronous ? stream.ReadAsync(new byte[1]).AsTask() : Task.Run(() => stream.Read(new byte[1]));
        clock.Advance(TimeSpan.FromSeconds(45));

        FluxImageException failure = await Expect.ThrowAsync<FluxImageException>(() => read);
        Assert.That(failure.Message, Does.Contain("did not arrive within"));
    }

    [TestCase("")]
    [TestCase(Head + "half a image, and more than its signature")]
    public async Task Download_that_is_cancelled_leaves_nothing_behind(string response)
    {
        using CancellationTokenSource cancel = new();
        await using RawServer server = new(async responder =>
        {
            await responder.WriteAsync(response);
            await cancel.CancelAsync();
            await responder.HangAsync();
        });
        GeneratedImage image = await Stub.GetImageAsync(server.Address);

        OperationCanceledException failure = await Expect.CatchAsync<OperationCanceledException>(() => image.SaveAsync(Output.Path, cancel.Token));

        Assert.That(failure.CancellationToken, Is.EqualTo(cancel.Token));
        Assert.That(Output.Files, Is.Empty);
    }

    [Test]
    public async Task Disposed_client_downloads_nothing()
    {
        GeneratedImage image = await Stub.GetImageAsync(Sample.Png);
        Stub.Client.Dispose();

        Assert.That(() => image.OpenReadAsync(), Throws.TypeOf<ObjectDisposedException>());
        Assert.That(() => image.SaveAsync(Output.Path), Throws.TypeOf<ObjectDisposedException>());
        Assert.That(Output.Files, Is.Empty);
    }

    [Test]
    public async Task Disposing_the_client_ends_a_download()
    {
        await using RawServer server = new(responder =>
        {
            Stub.Client.Dispose();
            return responder.HangAsync();
        });
        GeneratedImage image = await Stub.GetImageAsync(server.Address);

        await Expect.ThrowAsync<ObjectDisposedException>(() => image.OpenReadAsync());
    }

    [Test]
    public async Task Image_can_be_downloaded_after_a_failure()
    {
        await using RawServer server = new(responder => responder.Number <= 4 ? responder.ResetAsync() : responder.RespondAsync(200, Sample.Png));
        GeneratedImage image = await Stub.GetImageAsync(server.Address);

        await Expect.ThrowAsync<FluxImageException>(() => image.SaveAsync(Output.File("1.png")));
        await image.SaveAsync(Output.File("1.png"));

        Assert.That(await File.ReadAllBytesAsync(Output.File("1.png")), Is.EqualTo(Sample.Png));
    }

    private static TestCaseData Break(string name, string response, bool isReset) => new TestCaseData(response, isReset).SetArgDisplayNames(name);

    private async Task<FluxImageException> FailAsync(GeneratedImage image)
    {
        File.WriteAllText(Output.File("old.png"), "precious");

        FluxImageException failure = await Expect.ThrowAsync<FluxImageException>(() => image.SaveAsync(Output.File("old.png")));

        Assert.Multiple(() =>
        {
            Assert.That(Output.Files, Is.EqualTo(new[] { "old.png" }), "something was left behind");
            Assert.That(File.ReadAllText(Output.File("old.png")), Is.EqualTo("precious"));
            Assert.That(failure.Path, Is.Null);
            Assert.That(failure.Url, Is.EqualTo(image.Url));
            Assert.That(failure.Message, Does.Contain(image.Url!.OriginalString));
            Assert.That(failure.Delivery, Is.EqualTo(Delivery.Completed));
        });
        return failure;
    }
}
