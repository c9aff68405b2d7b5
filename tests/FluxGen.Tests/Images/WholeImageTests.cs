using System.Text;

namespace FluxGen.Tests.Images;

public sealed class WholeImageTests : ImageTests
{
    private static readonly byte[] HalfPng = Sample.Png[..40];
    private static readonly byte[] HalfJpeg = Sample.Jpeg[..^1];

    private static IEnumerable<TestCaseData> Parts =>
    [
        new TestCaseData(HalfPng, ".png.part", "incomplete").SetArgDisplayNames("PNG cut short"),
        new TestCaseData(HalfJpeg, ".jpg.part", "incomplete").SetArgDisplayNames("JPEG cut short"),
        new TestCaseData(Encoding.UTF8.GetBytes("<html>Please log in.</html>"), ".bin.part", "not an image").SetArgDisplayNames("HTML"),
        new TestCaseData(Encoding.UTF8.GetBytes("<svg onload='alert(1)'/>"), ".bin.part", "not an image").SetArgDisplayNames("SVG"),
        new TestCaseData(new byte[] { 0x89 }, ".bin.part", "not an image").SetArgDisplayNames("one byte"),
    ];

    [TestCaseSource(nameof(Parts))]
    public async Task Download_that_is_not_a_whole_image_is_kept_as_a_part_and_costs_none_of_the_others(byte[] file, string suffix, string reason)
    {
        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"images":[{"url":"{{Stub.Offer(file)}}"},{"url":"{{Stub.Offer(Sample.Png)}}"}]}""");

        AssertPart(result.Images[0], file, suffix, reason);
        Assert.That(((FluxImageException)result.Images[0].Failure!).Path, Is.EqualTo(result.Images[0].Path));
        Assert.That(File.ReadAllBytes(result.Images[1].Path!), Is.EqualTo(Sample.Png));
    }

    [TestCaseSource(nameof(Parts))]
    public async Task Image_inside_the_response_that_is_not_whole_is_kept_as_a_part(byte[] file, string suffix, string reason)
    {
        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"data":[{"b64_json":"{{Convert.ToBase64String(file)}}"},{"b64_json":"{{Png}}"}]}""");

        AssertPart(result.Images[0], file, suffix, reason);
        Assert.That(File.ReadAllBytes(result.Images[1].Path!), Is.EqualTo(Sample.Png));
    }

    [TestCaseSource(nameof(Parts))]
    public async Task Image_in_memory_that_is_not_whole_is_kept_as_a_part_and_stays_in_memory(byte[] file, string suffix, string reason)
    {
        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"data":[{"b64\u005fjson":"{{Convert.ToBase64String(file)}}"}]}""");

        AssertPart(result.Images[0], file, suffix, reason);
        Assert.That(result.Images[0].Bytes!.Value.ToArray(), Is.EqualTo(file));
    }

    [TestCaseSource(nameof(Parts))]
    public async Task Part_is_kept_beside_the_file_that_an_image_is_saved_to(byte[] file, string suffix, string reason)
    {
        GeneratedImage image = await Stub.GetImageAsync(file);
        File.WriteAllText(Output.File("old.png"), "precious");

        FluxImageException failure = await Expect.ThrowAsync<FluxImageException>(() => image.SaveAsync(Output.File("old.png")));

        Assert.That(failure.Message, Does.Contain(reason).And.Contain(failure.Path));
        Assert.That(failure.Path, Is.EqualTo(Output.File("old.png.part")), suffix);
        Assert.That(File.ReadAllBytes(failure.Path), Is.EqualTo(file));
        Assert.That(File.ReadAllText(Output.File("old.png")), Is.EqualTo("precious"));
        Assert.That(Output.Files, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Part_replaces_no_file_unless_that_is_allowed()
    {
        GeneratedImage image = await Stub.GetImageAsync(HalfPng);
        File.WriteAllText(Output.File("new.png.part"), "precious");

        FluxImageException failure = await Expect.ThrowAsync<FluxImageException>(() => image.SaveAsync(Output.File("new.png"), overwrite: false));

        Assert.That(failure.Path, Is.EqualTo(Output.File("new.png-2.part")));
        Assert.That(File.ReadAllText(Output.File("new.png.part")), Is.EqualTo("precious"));
    }

    [Test]
    public async Task Image_whose_download_keeps_breaking_off_is_kept_as_far_as_it_came()
    {
        await using RawServer server = new(async responder =>
        {
            await responder.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Length: {Sample.Png.Length}\r\n\r\n");
            await responder.WriteAsync(HalfPng);
            await responder.CloseAsync();
        });

        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"images":[{"url":"{{server.Address}}"}]}""");

        AssertPart(result.Images[0], HalfPng, ".png.part", "broke off");
    }

    // Without a length, a connection that is cut looks like the end of the image.
    [TestCase(1, 2)]
    [TestCase(2, 2)]
    public async Task Image_that_is_cut_without_a_sign_is_downloaded_again_until_it_ends_at_the_same_byte(int cuts, int requests)
    {
        await using RawServer server = new(async responder =>
        {
            await responder.WriteAsync("HTTP/1.1 200 OK\r\nETag: \"v1\"\r\n\r\n");
            await responder.WriteAsync(responder.Number <= cuts ? HalfPng : Sample.Png);
            await responder.CloseAsync();
        });

        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"images":[{"url":"{{server.Address}}"}]}""");

        Assert.That(result.Images[0].Failure is null, Is.EqualTo(cuts < requests));
        Assert.That(File.ReadAllBytes(result.Images[0].Path!), Is.EqualTo(cuts < requests ? Sample.Png : HalfPng));
        Assert.That(server.Requests, Has.Count.EqualTo(requests));
    }

    [TestCase("text/html")]
    [TestCase("application/json; charset=utf-8")]
    public async Task Stream_that_is_not_an_image_throws_before_its_end(string mediaType)
    {
        await using RawServer server = new(async responder =>
        {
            await responder.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Type: {mediaType}\r\nContent-Length: 1000\r\n\r\nPlease log in.");
            await responder.HangAsync();
        });
        await using Stream stream = await (await Stub.GetImageAsync(server.Address)).OpenReadAsync();

        FluxImageException failure = await Expect.ThrowAsync<FluxImageException>(() => stream.CopyToAsync(Stream.Null));

        Assert.That(failure.Message, Does.Contain("is not an image").And.Contain(mediaType.Split(';')[0]));
    }

    [Test]
    public async Task Stream_of_an_image_that_is_cut_short_throws_at_its_end()
    {
        using MemoryStream copy = new();
        await using Stream stream = await (await Stub.GetImageAsync(HalfPng)).OpenReadAsync();

        FluxImageException failure = await Expect.ThrowAsync<FluxImageException>(() => stream.CopyToAsync(copy));

        Assert.That(failure.Message, Does.Contain("incomplete"));
        Assert.That(copy.ToArray(), Is.EqualTo(HalfPng));
    }

    [Test]
    public async Task Type_is_that_of_the_bytes_whatever_the_host_says()
    {
        await using RawServer server = new(responder => responder.RespondAsync(200, Sample.Png, "Content-Disposition: attachment; filename=\"../evil.html\"\r\n", "text/html"));

        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"images":[{"url":"{{server.Address}}index.svg"}]}""");

        Assert.That(result.Images[0].Failure, Is.Null);
        Assert.That(Output.Files, Is.EqualTo(new[] { $"{Name}.png" }));
    }
}
