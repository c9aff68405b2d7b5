namespace FluxGen.Tests.Images;

public sealed class OpenReadTests : ImageTests
{
    [Test]
    public async Task Downloads_and_images_inside_the_response_are_read_alike([Values] bool isInside)
    {
        GeneratedImage image = await Stub.GetImageAsync(Sample.Png, isInside);
        using MemoryStream copy = new();

        await using Stream stream = await image.OpenReadAsync();
        await stream.CopyToAsync(copy);

        Assert.That(copy.ToArray(), Is.EqualTo(Sample.Png));
        Assert.That(stream.CanRead, Is.True);
        Assert.That(stream.CanWrite, Is.False);
    }

    [Test]
    public async Task Image_can_be_read_synchronously([Values] bool isInside)
    {
        GeneratedImage image = await Stub.GetImageAsync(Sample.Png, isInside);
        byte[] bytes = new byte[Sample.Png.Length];

        await using Stream stream = await image.OpenReadAsync();
        int first = stream.ReadByte();
        stream.ReadExactly(bytes, 1, bytes.Length - 1);
        int end = stream.Read(bytes.AsSpan());

        Assert.That(first, Is.EqualTo(Sample.Png[0]));
        Assert.That(bytes[1..], Is.EqualTo(Sample.Png[1..]));
        Assert.That(end, Is.Zero);
    }

    [Test]
    public async Task Image_can_be_read_any_number_of_times([Values] bool isInside)
    {
        GeneratedImage image = await Stub.GetImageAsync(Sample.Png, isInside);

        for (int time = 0; time < 3; time++)
        {
            using MemoryStream copy = new();
            await using Stream stream = await image.OpenReadAsync();
            await stream.CopyToAsync(copy);
            Assert.That(copy.ToArray(), Is.EqualTo(Sample.Png));
        }
    }

    [Test]
    public async Task Image_inside_the_response_needs_no_client()
    {
        GeneratedImage image = await Stub.GetImageAsync(Sample.Png, isInside: true);
        Stub.Client.Dispose();

        await image.SaveAsync(Output.File("1.png"));

        Assert.That(await File.ReadAllBytesAsync(Output.File("1.png")), Is.EqualTo(Sample.Png));
    }

    [Test]
    public async Task Download_is_read_forwards_only()
    {
        await using Stream stream = await (await Stub.GetImageAsync(Sample.Png)).OpenReadAsync();

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
    public async Task Download_follows_redirects()
    {
        await using RawServer moved = new(responder => responder.RespondAsync(200, Sample.Png));
        await using RawServer server = new(responder => responder.RespondAsync(302, "", $"Location: {moved.Address}\r\n"));
        using MemoryStream copy = new();

        await using Stream stream = await (await Stub.GetImageAsync(server.Address)).OpenReadAsync();
        await stream.CopyToAsync(copy);

        Assert.That(copy.ToArray(), Is.EqualTo(Sample.Png));
    }

    [Test]
    public async Task Read_can_be_cancelled([Values] bool isInside)
    {
        GeneratedImage image = await Stub.GetImageAsync(Sample.Png, isInside);
        await using Stream stream = await image.OpenReadAsync();

        Assert.That(async () => await stream.ReadAsync(new byte[1], new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
    }
}
