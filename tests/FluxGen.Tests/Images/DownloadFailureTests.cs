namespace FluxGen.Tests.Images;

/// <summary>A download that fails leaves nothing behind, and says that the picture is paid for and can be fetched again.</summary>
public sealed class DownloadFailureTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n";

    private static IEnumerable<TestCaseData> Breaks =>
    [
        Break("reset before the answer", "", isReset: true),
        Break("closed before the answer", "", isReset: false),
        Break("reset amid the picture", Head + "half a picture, and more than its signature", isReset: true),
        Break("closed amid the picture", Head + "half a picture, and more than its signature", isReset: false),
        Break("closed amid the signature", Head + "ha", isReset: false),
        Break("no HTTP", "picture\r\n\r\n", isReset: false),
        Break("no Brotli", "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 40\r\n\r\n" + new string('x', 40), isReset: false),
        Break("no gzip", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 40\r\n\r\n" + new string('x', 40), isReset: false),
    ];

    [TestCaseSource(nameof(Breaks))]
    public async Task ADownloadThatBreaksOffLeavesNothingBehind(string answer, bool isReset)
    {
        await using RawServer server = new(async exchange =>
        {
            await exchange.WriteAsync(answer);
            await (isReset ? exchange.ResetAsync() : exchange.CloseAsync());
        });
        using PictureHost host = new();

        FluxImageException failure = await FailAsync(await host.GetAsync(server.Address));

        Assert.That(failure.Message, Does.Contain("can be repeated"));
    }

    [TestCase(404)]
    [TestCase(403)]
    [TestCase(500)]
    [TestCase(204)]
    public async Task APictureThatItsHostDoesNotGiveLeavesNothingBehind(int status)
    {
        using PictureHost host = new();

        FluxImageException failure = await FailAsync(await host.GetAsync(status));

        Assert.That(failure.Message, Does.Contain($"responded with {status}"));
    }

    [TestCase("text/html")]
    [TestCase("application/json; charset=utf-8")]
    [TestCase("application/xhtml+xml")]
    public async Task WhatIsNoImageLeavesNothingBehind(string mediaType)
    {
        await using RawServer server = new(exchange => exchange.AnswerAsync(200, "Please log in.", mediaType: mediaType));
        using PictureHost host = new();

        FluxImageException failure = await FailAsync(await host.GetAsync(server.Address));

        Assert.That(failure.Message, Does.Contain(mediaType.Split(';')[0]));
    }

    [Test]
    public async Task AHostThatIsNotThereLeavesNothingBehind()
    {
        using PictureHost host = new();

        await FailAsync(await host.GetAsync(await RawServer.FindDeadAddressAsync()));
    }

    [Test]
    public async Task APictureThatIsTooLargeLeavesNothingBehind()
    {
        using PictureHost exact = new(new FluxClientOptions { ApiKey = Sample.Key, MaxDownloadBytes = Sample.Png.Length });
        using PictureHost tooLittle = new(new FluxClientOptions { ApiKey = Sample.Key, MaxDownloadBytes = Sample.Png.Length - 1 });
        using TemporaryDirectory directory = new();

        await (await exact.GetAsync(Sample.Png)).SaveAsync(directory.File("fits.png"));
        FluxImageException failure = await FailAsync(await tooLittle.GetAsync(Sample.Png));

        Assert.That(failure.Message, Does.Contain($"{Sample.Png.Length - 1} bytes").And.Contain(nameof(FluxClientOptions.MaxDownloadBytes)));
    }

    [TestCase("")]
    [TestCase(Head + "half a picture, and more than its signature")]
    public async Task ADownloadThatTakesTooLongLeavesNothingBehind(string answer)
    {
        FakeClock clock = new();
        await using RawServer server = new(async exchange =>
        {
            await exchange.WriteAsync(answer);
            clock.Advance(TimeSpan.FromSeconds(45));
            await exchange.HangAsync();
        });
        using PictureHost host = new(new FluxClientOptions { ApiKey = Sample.Key, DownloadTimeout = TimeSpan.FromSeconds(45), TimeProvider = clock });

        FluxImageException failure = await FailAsync(await host.GetAsync(server.Address));

        Assert.That(failure.Message, Does.Contain("did not arrive within 00:00:45"));
    }

    [Test]
    public async Task TheTimeLimitHoldsForAStreamThatIsReadByHandToo([Values] bool isAsynchronous)
    {
        FakeClock clock = new();
        await using RawServer server = new(async exchange =>
        {
            await exchange.WriteAsync(Head);
            await exchange.HangAsync();
        });
        using PictureHost host = new(new FluxClientOptions { ApiKey = Sample.Key, DownloadTimeout = TimeSpan.FromSeconds(45), TimeProvider = clock });
        await using Stream stream = await (await host.GetAsync(server.Address)).OpenReadAsync();

        Task<int> read = isAsynchronous ? stream.ReadAsync(new byte[1]).AsTask() : Task.Run(() => stream.Read(new byte[1]));
        clock.Advance(TimeSpan.FromSeconds(45));

        FluxImageException failure = await Expect.ThrowAsync<FluxImageException>(() => read);
        Assert.That(failure.Message, Does.Contain("did not arrive within"));
    }

    [TestCase("")]
    [TestCase(Head + "half a picture, and more than its signature")]
    public async Task ADownloadThatIsCancelledLeavesNothingBehind(string answer)
    {
        using CancellationTokenSource cancel = new();
        await using RawServer server = new(async exchange =>
        {
            await exchange.WriteAsync(answer);
            await cancel.CancelAsync();
            await exchange.HangAsync();
        });
        using PictureHost host = new();
        using TemporaryDirectory directory = new();
        GeneratedImage image = await host.GetAsync(server.Address);

        OperationCanceledException failure = await Expect.CatchAsync<OperationCanceledException>(() => image.SaveAsync(directory.Path, cancel.Token));

        Assert.Multiple(() =>
        {
            Assert.That(failure.CancellationToken, Is.EqualTo(cancel.Token));
            Assert.That(directory.Files, Is.Empty);
        });
    }

    [Test]
    public async Task ADownloadFromADisposedClientIsRefused()
    {
        using PictureHost host = new();
        using TemporaryDirectory directory = new();
        GeneratedImage image = await host.GetAsync(Sample.Png);
        host.Client.Dispose();

        Assert.Multiple(() =>
        {
            Assert.That(() => image.OpenReadAsync(), Throws.TypeOf<ObjectDisposedException>());
            Assert.That(() => image.SaveAsync(directory.Path), Throws.TypeOf<ObjectDisposedException>());
            Assert.That(directory.Files, Is.Empty);
        });
    }

    [Test]
    public async Task ADownloadThatIsWaitedForIsGivenUpWhenTheClientIsDisposed()
    {
        using PictureHost host = new();
        await using RawServer server = new(exchange =>
        {
            host.Client.Dispose();
            return exchange.HangAsync();
        });
        GeneratedImage image = await host.GetAsync(server.Address);

        await Expect.ThrowAsync<ObjectDisposedException>(() => image.OpenReadAsync());
    }

    [Test]
    public async Task ThePictureCanBeHadAfterAFailure()
    {
        await using RawServer server = new(exchange => exchange.Number == 1 ? exchange.ResetAsync() : exchange.AnswerAsync(200, "picture", mediaType: "image/png"));
        using PictureHost host = new();
        using TemporaryDirectory directory = new();
        GeneratedImage image = await host.GetAsync(server.Address);

        await Expect.ThrowAsync<FluxImageException>(() => image.SaveAsync(directory.File("1.png")));
        await image.SaveAsync(directory.File("1.png"));

        Assert.That(await File.ReadAllTextAsync(directory.File("1.png")), Is.EqualTo("picture"));
    }

    private static TestCaseData Break(string name, string answer, bool isReset) => new TestCaseData(answer, isReset).SetArgDisplayNames(name);

    private static async Task<FluxImageException> FailAsync(GeneratedImage image)
    {
        using TemporaryDirectory directory = new();
        File.WriteAllText(directory.File("old.png"), "precious");

        FluxImageException failure = await Expect.ThrowAsync<FluxImageException>(() => image.SaveAsync(directory.File("old.png")));

        Assert.Multiple(() =>
        {
            Assert.That(directory.Files, Is.EqualTo(new[] { "old.png" }), "something was left behind");
            Assert.That(File.ReadAllText(directory.File("old.png")), Is.EqualTo("precious"));
            Assert.That(failure.Url, Is.EqualTo(image.Url));
            Assert.That(failure.Message, Does.Contain(image.Url!.OriginalString));
            Assert.That(failure.Delivery, Is.EqualTo(Delivery.Completed));
        });
        return failure;
    }
}
