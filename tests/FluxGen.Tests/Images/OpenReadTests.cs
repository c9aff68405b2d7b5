namespace FluxGen.Tests.Images;

public sealed class OpenReadTests
{
    [Test]
    public async Task BothKindsOfPictureAreReadAlike([Values] bool isSentAlong)
    {
        using PictureHost host = new();
        GeneratedImage image = await host.GetAsync(Sample.Png, isSentAlong);
        using MemoryStream copy = new();

        await using Stream stream = await image.OpenReadAsync();
        await stream.CopyToAsync(copy);

        Assert.Multiple(() =>
        {
            Assert.That(copy.ToArray(), Is.EqualTo(Sample.Png));
            Assert.That(stream.CanRead, Is.True);
            Assert.That(stream.CanWrite, Is.False);
        });
    }

    [Test]
    public async Task BothKindsOfPictureCanBeReadSynchronously([Values] bool isSentAlong)
    {
        using PictureHost host = new();
        GeneratedImage image = await host.GetAsync(Sample.Png, isSentAlong);
        byte[] bytes = new byte[Sample.Png.Length];

        await using Stream stream = await image.OpenReadAsync();
        int first = stream.ReadByte();
        stream.ReadExactly(bytes, 1, bytes.Length - 1);
        int end = stream.Read(bytes.AsSpan());

        Assert.Multiple(() =>
        {
            Assert.That(first, Is.EqualTo(Sample.Png[0]));
            Assert.That(bytes[1..], Is.EqualTo(Sample.Png[1..]));
            Assert.That(end, Is.Zero);
        });
    }

    [Test]
    public async Task APictureCanBeReadAnyNumberOfTimes([Values] bool isSentAlong)
    {
        using PictureHost host = new();
        GeneratedImage image = await host.GetAsync(Sample.Png, isSentAlong);

        for (int time = 0; time < 3; time++)
        {
            using MemoryStream copy = new();
            await using Stream stream = await image.OpenReadAsync();
            await stream.CopyToAsync(copy);
            Assert.That(copy.ToArray(), Is.EqualTo(Sample.Png));
        }
    }

    [Test]
    public async Task APictureThatWasSentAlongNeedsNoClient()
    {
        using PictureHost host = new();
        using TemporaryDirectory directory = new();
        GeneratedImage image = await host.GetAsync(Sample.Png, isSentAlong: true);
        host.Client.Dispose();

        await image.SaveAsync(directory.File("1.png"));

        Assert.That(await File.ReadAllBytesAsync(directory.File("1.png")), Is.EqualTo(Sample.Png));
    }

    [Test]
    public async Task ADownloadIsReadForwardsOnly()
    {
        using PictureHost host = new();
        await using Stream stream = await (await host.GetAsync(Sample.Png)).OpenReadAsync();

        Assert.Multiple(() =>
        {
            Assert.That(stream.CanSeek, Is.False);
            Assert.That(() => stream.Length, Throws.TypeOf<NotSupportedException>());
            Assert.That(() => stream.Position, Throws.TypeOf<NotSupportedException>());
            Assert.That(() => stream.Position = 1, Throws.TypeOf<NotSupportedException>());
            Assert.That(() => stream.Seek(0, SeekOrigin.Begin), Throws.TypeOf<NotSupportedException>());
            Assert.That(() => stream.SetLength(1), Throws.TypeOf<NotSupportedException>());
            Assert.That(() => stream.Write([1], 0, 1), Throws.TypeOf<NotSupportedException>());
        });
    }

    [Test]
    public async Task APictureMayHaveMovedToAnotherAddress()
    {
        await using RawServer moved = new(exchange => exchange.AnswerAsync(200, "picture", mediaType: "image/png"));
        await using RawServer server = new(exchange => exchange.AnswerAsync(302, "", $"Location: {moved.Address}\r\n"));
        using PictureHost host = new();

        await using Stream stream = await (await host.GetAsync(server.Address)).OpenReadAsync();
        using StreamReader reader = new(stream);

        Assert.That(await reader.ReadToEndAsync(), Is.EqualTo("picture"));
    }

    [Test]
    public async Task AReadThatIsCancelledIsCancelled([Values] bool isSentAlong)
    {
        using PictureHost host = new();
        GeneratedImage image = await host.GetAsync(Sample.Png, isSentAlong);
        await using Stream stream = await image.OpenReadAsync();

        Assert.That(async () => await stream.ReadAsync(new byte[1], new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
    }
}
