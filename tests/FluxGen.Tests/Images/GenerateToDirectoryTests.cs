namespace FluxGen.Tests.Images;

public sealed class GenerateToDirectoryTests : ImageTests
{
    private static readonly string[] BadImages =
    [
        "\" \"", "\"n/a\"", "\"data:image/png;base64,\"", "\"PGh0bWw+PC9odG1sPg==\"", $"\"{Png[..40]}\"", $"\"{Png[..40]}%%%%\"", "5", "{}",
    ];

    [Test]
    public async Task Images_inside_the_response_become_files()
    {
        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"data":[{"b64_json":"{{Png}}"},{"b64_json":"{{Jpeg}}","url":null}]}""");

        Assert.Multiple(() =>
        {
            Assert.That(Output.Files, Is.EqualTo(new[] { $"{Name}-2.jpg", $"{Name}.png" }));
            Assert.That(result.Images.Select(image => image.Path), Is.EqualTo(new[] { Output.File($"{Name}.png"), Output.File($"{Name}-2.jpg") }));
            Assert.That(File.ReadAllBytes(result.Images[0].Path!), Is.EqualTo(Sample.Png));
            Assert.That(File.ReadAllBytes(result.Images[1].Path!), Is.EqualTo(Sample.Jpeg));
            Assert.That(result.Images.Select(image => image.MediaType), Is.EqualTo(new[] { "image/png", "image/jpeg" }));
            Assert.That(result.Images.Select(image => image.Bytes), Is.All.Null, "they are in files");
            Assert.That(result.Images.Select(image => image.Failure), Is.All.Null);
            Assert.That(result.Raw.Data!.Select(data => data.B64Json), Is.All.Null);
        });
    }

    [Test]
    public async Task Image_of_a_job_becomes_a_file_in_a_new_directory()
    {
        ImageGeneration result = await GenerateToDirectoryAsync(new StringContent(Sample.Example("job")), Output.File("new"));

        Assert.That(result.Images[0].Path, Is.EqualTo(Output.File($"new/{Name}.png")));
        Assert.That(File.ReadAllBytes(result.Images[0].Path!), Is.EqualTo(Sample.Png));
        Assert.That(result.Raw.Output!.Choices![0].ImageBase64, Is.Null);
    }

    [Test]
    public async Task File_can_be_read_and_saved_again()
    {
        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"data":[{"b64_json":"{{Png}}"}]}""");

        string copy = await result.Images[0].SaveAsync(Output.File("copy.png"));

        Assert.That(File.ReadAllBytes(copy), Is.EqualTo(Sample.Png));
    }

    [Test]
    public async Task Images_with_URLs_are_downloaded_and_one_that_fails_costs_none_of_the_others()
    {
        ImageGeneration result = await GenerateToDirectoryAsync(
            $$"""{"data":[{"url":"{{Stub.Offer(Sample.Png)}}"},{"url":"{{Stub.Offer(Sample.Png, status: 404)}}"},{"url":"{{Stub.Offer(Sample.Jpeg)}}"}]}""");

        Assert.That(File.ReadAllBytes(result.Images[0].Path!), Is.EqualTo(Sample.Png));
        Assert.That(result.Images[1].Path, Is.Null);
        Assert.That(result.Images[1].Failure, Is.InstanceOf<FluxImageException>());
        Assert.That(result.Images[1].Url, Is.Not.Null, "it can be downloaded later");
        Assert.That(File.ReadAllBytes(result.Images[2].Path!), Is.EqualTo(Sample.Jpeg));
    }

    [Test]
    public async Task Images_get_new_names_or_replace_files_of_the_same_name([Values] bool overwrite, [Values] bool isDownload)
    {
        File.WriteAllText(Output.File($"{Name}.png"), "precious");

        ImageGeneration result = await GenerateToDirectoryAsync(
            isDownload ? $$"""{"images":[{"url":"{{Stub.Offer(Sample.Png)}}"}]}""" : $$"""{"data":[{"b64_json":"{{Png}}"}]}""", new() { Overwrite = overwrite });

        Assert.That(result.Images[0].Path, Is.EqualTo(Output.File(overwrite ? $"{Name}.png" : $"{Name}-2.png")));
        Assert.That(File.ReadAllBytes(result.Images[0].Path!), Is.EqualTo(Sample.Png));
        Assert.That(Output.Files, Has.Count.EqualTo(overwrite ? 1 : 2));
    }

    [Test]
    public async Task Images_of_one_response_never_replace_each_other()
    {
        ImageGeneration result = await GenerateToDirectoryAsync(
            $$"""{"data":[{"url":"{{Stub.Offer([.. Sample.Png, 1])}}"},{"b64_json":"{{Png}}"}]}""", new() { Overwrite = true });

        Assert.That(result.Images.Select(image => image.Path), Is.EqualTo(new[] { Output.File($"{Name}-2.png"), Output.File($"{Name}.png") }));
        Assert.That(File.ReadAllBytes(result.Images[0].Path!), Has.Length.EqualTo(Sample.Png.Length + 1));
        Assert.That(File.ReadAllBytes(result.Images[1].Path!), Is.EqualTo(Sample.Png));
    }

    [Test]
    public async Task Image_that_is_too_large_is_cut_off()
    {
        using StubServer limited = new(options: url => new() { ApiKey = Sample.Key, BaseAddress = url, MaxDownloadBytes = 100 * 1024 });
        limited.Respond(200, $$"""{"data":[{"b64_json":"{{Convert.ToBase64String(new byte[200_000])}}"}]}""");

        ImageGeneration result = await limited.Client.GenerateToDirectoryAsync(Sample.Request(), Output.Path);

        Assert.That(result.Images[0].Failure?.Message, Does.Contain(nameof(FluxClientOptions.MaxDownloadBytes)));
        Assert.That(Output.Files.Select(file => new FileInfo(Output.File(file)).Length), Is.All.LessThanOrEqualTo(100 * 1024));
    }

    // The service may send more images than were requested, but not any number of them.
    [TestCase(null, 2)]
    [TestCase(3, 4)]
    public async Task Images_inside_the_response_that_are_too_large_together_are_not_written(int? requested, int saved)
    {
        using HttpContent response = Base64Response.Create(images: 5, lines: 1, Sample.Jpeg);
        using HttpClient http = new(new StubHandler(System.Net.HttpStatusCode.OK, response));
        using FluxClient client = new(http, new() { ApiKey = Sample.Key, MaxDownloadBytes = 64 * 1024, MaxResponseBytes = 2 * Base64Response.LineBytes });

        ImageGeneration result = await client.GenerateToDirectoryAsync(new() { Prompt = Sample.Prompt, NumImages = requested }, Output.Path);

        Assert.That(result.Images.Select(image => image.Failure is null), Is.EqualTo(Enumerable.Range(0, 5).Select(index => index < saved)));
        Assert.That(result.Images[4].Failure?.Message, Does.Contain("larger together than MaxDownloadBytes"));
        Assert.That(Output.Files, Has.Count.EqualTo(saved));
    }

    [Test]
    public async Task Bytes_inside_the_response_that_are_no_image_are_cut_off()
    {
        const int max = 16 * 1024 * 1024;
        using HttpContent response = Base64Response.Create(images: 1, lines: (2 * max) / Base64Response.LineBytes, new byte[12]);

        ImageGeneration result = await GenerateToDirectoryAsync(response, Output.Path);

        Assert.That(result.Images[0].Failure?.Message, Does.Contain("is not an image").And.Contain("the rest was left out"));
        Assert.That(new FileInfo(result.Images[0].Path!).Length, Is.InRange(max - (256 * 1024), max));
    }

    [TestCase("taken", typeof(IOException))]
    [TestCase("null\0", typeof(ArgumentException))]
    public void Directory_that_cannot_be_written_to_throws_before_anything_is_sent(string name, Type failure)
    {
        File.WriteAllText(Output.File("taken"), "");

        Assert.That(() => Stub.Client.GenerateToDirectoryAsync(Sample.Request(), Output.File(name)), Throws.InstanceOf(failure));
        Assert.That(() => Stub.Client.GenerateToDirectoryAsync(Sample.Request(), ""), Throws.ArgumentException);
        Assert.That(Stub.Requests, Is.Empty);
    }

    [Test]
    public async Task Request_that_is_not_valid_is_not_sent()
    {
        await Expect.ThrowAsync<FluxValidationException>(() => Stub.Client.GenerateToDirectoryAsync(Sample.Request(prompt: ""), Output.Path));

        Assert.That(Stub.Requests, Is.Empty);
        Assert.That(Output.Files, Is.Empty);
    }

    [TestCaseSource(nameof(BadImages))]
    public async Task Image_that_is_bad_inside_the_response_is_downloaded_from_its_URL(string inside)
    {
        string item = $$"""{"url":"{{Stub.Offer(Sample.Jpeg)}}","b64_json":{{inside}}}""";

        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"data":[{{item}},{{item.Replace("b64_json", "b64\\u005fjson", StringComparison.Ordinal)}}]}""");

        foreach (GeneratedImage image in result.Images)
        {
            await using Stream stream = await image.OpenReadAsync();
            using MemoryStream copy = new();
            await stream.CopyToAsync(copy);
            Assert.That(image.Failure, Is.Null);
            Assert.That(File.ReadAllBytes(image.Path!), Is.EqualTo(Sample.Jpeg));
            Assert.That(copy.ToArray(), Is.EqualTo(Sample.Jpeg));
            Assert.That(image.MediaType, Is.Null, "the type is that of the bad image");
        }
    }

    [Test]
    public async Task Image_that_is_bad_inside_the_response_and_at_its_URL_has_its_first_failure()
    {
        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"data":[{"url":"{{Stub.Offer(Sample.Png, 404)}}","b64_json":"{{Png[..40]}}"}]}""");

        AssertPart(result.Images[0], Sample.Png[..30], ".png.part", "is incomplete");
    }

    [Test]
    public async Task Good_image_inside_the_response_is_not_downloaded()
    {
        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"data":[{"url":"{{Stub.Offer(Sample.Jpeg)}}","b64_json":"{{Png}}"}]}""");

        Assert.That(File.ReadAllBytes(result.Images[0].Path!), Is.EqualTo(Sample.Png));
        Assert.That(Stub.Requests, Has.Count.EqualTo(1));
    }
}
