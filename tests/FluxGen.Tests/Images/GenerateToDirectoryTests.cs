using System.Net.Http.Headers;

namespace FluxGen.Tests.Images;

public sealed class GenerateToDirectoryTests
{
    private const string Name = Sample.FileName;

    private static string Png => Convert.ToBase64String(Sample.Png);

    private static string Jpeg => Convert.ToBase64String(Sample.Jpeg);

    [Test]
    public async Task Images_inside_the_response_become_files()
    {
        using TemporaryDirectory directory = new();

        ImageGeneration result = await GenerateAsync($$"""{"data":[{"b64_json":"{{Png}}"},{"b64_json":"{{Jpeg}}","url":null}]}""", directory.File("new"));

        Assert.Multiple(() =>
        {
            Assert.That(directory.Files, Is.EqualTo(new[] { $"new/{Name}-2.jpg", $"new/{Name}.png" }));
            Assert.That(result.Images.Select(image => image.Path), Is.EqualTo(new[] { directory.File($"new/{Name}.png"), directory.File($"new/{Name}-2.jpg") }));
            Assert.That(File.ReadAllBytes(result.Images[0].Path!), Is.EqualTo(Sample.Png));
            Assert.That(File.ReadAllBytes(result.Images[1].Path!), Is.EqualTo(Sample.Jpeg));
            Assert.That(result.Images.Select(image => image.MediaType), Is.EqualTo(new[] { "image/png", "image/jpeg" }));
            Assert.That(result.Images.Select(image => image.Bytes), Is.All.Null, "they are in files");
            Assert.That(result.Images.Select(image => image.Failure), Is.All.Null);
            Assert.That(result.Raw.Data!.Select(data => data.B64Json), Is.All.Null);
        });
    }

    [Test]
    public async Task Image_of_a_job_becomes_a_file()
    {
        using TemporaryDirectory directory = new();

        ImageGeneration result = await GenerateAsync(Sample.Example("job"), directory.Path);

        Assert.That(File.ReadAllBytes(result.Images[0].Path!), Is.EqualTo(Sample.Png));
        Assert.That(result.Raw.Output!.Choices![0].ImageBase64, Is.Null);
    }

    [Test]
    public async Task File_can_be_read_and_saved_again()
    {
        using TemporaryDirectory directory = new();
        ImageGeneration result = await GenerateAsync($$"""{"data":[{"b64_json":"{{Png}}"}]}""", directory.Path);

        string copy = await result.Images[0].SaveAsync(directory.File("copy.png"));

        Assert.That(File.ReadAllBytes(copy), Is.EqualTo(Sample.Png));
    }

    [Test]
    public async Task Images_with_URLs_are_downloaded_and_one_that_fails_costs_none_of_the_others()
    {
        using TemporaryDirectory directory = new();
        using StubServer stub = new();
        stub.RespondWithUrls(stub.Offer(Sample.Png).AbsoluteUri, stub.Offer(Sample.Jpeg, status: 404).AbsoluteUri, stub.Offer(Sample.Jpeg).AbsoluteUri);

        ImageGeneration result = await stub.Client.GenerateToDirectoryAsync(Sample.Request(), directory.Path);

        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllBytes(result.Images[0].Path!), Is.EqualTo(Sample.Png));
            Assert.That(result.Images[1].Path, Is.Null);
            Assert.That(result.Images[1].Failure, Is.InstanceOf<FluxImageException>());
            Assert.That(result.Images[1].Url, Is.Not.Null, "it can be downloaded later");
            Assert.That(File.ReadAllBytes(result.Images[2].Path!), Is.EqualTo(Sample.Jpeg));
        });
    }

    [Test]
    public async Task Images_get_new_names_or_replace_files_of_the_same_name([Values] bool overwrite, [Values] bool isDownload)
    {
        using TemporaryDirectory directory = new();
        File.WriteAllText(directory.File($"{Name}.png"), "precious");
        using StubServer stub = new();
        stub.Respond(200, isDownload ? $$"""{"images":[{"url":"{{stub.Offer(Sample.Png)}}"}]}""" : $$"""{"data":[{"b64_json":"{{Png}}"}]}""");

        ImageGeneration result = await stub.Client.GenerateToDirectoryAsync(Sample.Request(), directory.Path, new() { Overwrite = overwrite });

        Assert.Multiple(() =>
        {
            Assert.That(result.Images[0].Path, Is.EqualTo(directory.File(overwrite ? $"{Name}.png" : $"{Name}-2.png")));
            Assert.That(File.ReadAllBytes(result.Images[0].Path!), Is.EqualTo(Sample.Png));
            Assert.That(directory.Files, Has.Count.EqualTo(overwrite ? 1 : 2));
        });
    }

    [Test]
    public async Task Images_of_one_response_never_replace_each_other()
    {
        using TemporaryDirectory directory = new();
        using StubServer stub = new();
        stub.Respond(200, $$"""{"data":[{"url":"{{stub.Offer([.. Sample.Png, 1])}}"},{"b64_json":"{{Png}}"}]}""");

        ImageGeneration result = await stub.Client.GenerateToDirectoryAsync(Sample.Request(), directory.Path, new() { Overwrite = true });

        Assert.Multiple(() =>
        {
            Assert.That(result.Images.Select(image => image.Path), Is.EqualTo(new[] { directory.File($"{Name}-2.png"), directory.File($"{Name}.png") }));
            Assert.That(File.ReadAllBytes(result.Images[0].Path!), Has.Length.EqualTo(Sample.Png.Length + 1));
            Assert.That(File.ReadAllBytes(result.Images[1].Path!), Is.EqualTo(Sample.Png));
        });
    }

    [Test]
    public async Task Image_that_is_too_large_is_cut_off()
    {
        using TemporaryDirectory directory = new();
        FluxClientOptions options = new() { ApiKey = Sample.Key, MaxDownloadBytes = 100 * 1024 };
        using HttpContent response = new Base64Response(images: 2, imageBytes: 4 * Base64Response.LineBytes, Sample.Jpeg).ToContent();

        ImageGeneration result = await GenerateAsync(response, directory.Path, options);

        Assert.That(result.Images.Select(image => image.Failure?.Message), Is.All.Contains(nameof(FluxClientOptions.MaxDownloadBytes)));
        Assert.That(directory.Files.Select(file => new FileInfo(directory.File(file)).Length), Is.All.LessThanOrEqualTo(options.MaxDownloadBytes));
    }

    [TestCase("taken", typeof(IOException))]
    [TestCase("nul\0", typeof(ArgumentException))]
    public async Task Directory_that_cannot_be_written_to_throws_before_anything_is_sent(string name, Type failure)
    {
        using TemporaryDirectory directory = new();
        File.WriteAllText(directory.File("taken"), "");
        using StubHandler handler = new(System.Net.HttpStatusCode.OK, new StringContent(Sample.Success));
        using HttpClient http = new(handler);
        using FluxClient client = new(http, new() { ApiKey = Sample.Key });

        Assert.That(() => client.GenerateToDirectoryAsync(Sample.Request(), directory.File(name)), Throws.InstanceOf(failure));

        Assert.That(handler.RequestCount, Is.Zero);
        await Expect.ThrowAsync<ArgumentException>(() => client.GenerateToDirectoryAsync(Sample.Request(), ""));
    }

    [Test]
    public async Task Request_that_is_not_valid_is_not_sent()
    {
        using TemporaryDirectory directory = new();
        using FluxClient client = new("key");

        await Expect.ThrowAsync<FluxValidationException>(() => client.GenerateToDirectoryAsync(Sample.Request(prompt: ""), directory.Path));
    }

    private static Task<ImageGeneration> GenerateAsync(string response, string directory) =>
        GenerateAsync(new StringContent(response, MediaTypeHeaderValue.Parse("application/json")), directory, new() { ApiKey = Sample.Key });

    private static async Task<ImageGeneration> GenerateAsync(HttpContent response, string directory, FluxClientOptions options)
    {
        using HttpClient http = new(new StubHandler(System.Net.HttpStatusCode.OK, response));
        using FluxClient client = new(http, options);
        return await client.GenerateToDirectoryAsync(Sample.Request(), directory);
    }
}
