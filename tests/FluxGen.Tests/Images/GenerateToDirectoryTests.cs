using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace FluxGen.Tests.Images;

/// <summary>Images go straight into files, and what has been paid for is never lost on the way.</summary>
public sealed class GenerateToDirectoryTests
{
    private const string FirstName = "a-t-rex-relaxing-on-a-beach-lying-on-a-sun";

    private static string Png => Convert.ToBase64String(Sample.Png);

    private static string Jpeg => Convert.ToBase64String(Sample.Jpeg);

    [Test]
    public async Task ImagesInsideTheAnswerBecomeFiles()
    {
        using TemporaryDirectory directory = new();

        ImageGeneration result = await GenerateAsync($$"""{"data":[{"b64_json":"{{Png}}"},{"b64_json":"{{Jpeg}}","url":null}]}""", directory.File("new"));

        Assert.Multiple(() =>
        {
            Assert.That(directory.Files, Is.EqualTo(new[] { $"new/{FirstName}-2.jpg", $"new/{FirstName}.png" }));
            Assert.That(result.Images.Select(image => image.Path), Is.EqualTo(new[] { directory.File($"new/{FirstName}.png"), directory.File($"new/{FirstName}-2.jpg") }));
            Assert.That(File.ReadAllBytes(result.Images[0].Path!), Is.EqualTo(Sample.Png));
            Assert.That(File.ReadAllBytes(result.Images[1].Path!), Is.EqualTo(Sample.Jpeg));
            Assert.That(result.Images.Select(image => image.MediaType), Is.EqualTo(new[] { "image/png", "image/jpeg" }));
            Assert.That(result.Images.Select(image => image.Bytes), Is.All.Null, "they are in files");
            Assert.That(result.Images.Select(image => image.Failure), Is.All.Null);
            Assert.That(result.Raw.Data!.Select(data => data.B64Json), Is.All.Null);
        });
    }

    [Test]
    public async Task TheImageOfAJobBecomesAFile()
    {
        using TemporaryDirectory directory = new();

        ImageGeneration result = await GenerateAsync(Sample.Payload("201-job.json"), directory.Path);

        Assert.That(File.ReadAllBytes(result.Images[0].Path!), Is.EqualTo(Sample.Png));
        Assert.That(result.Raw.Output!.Choices![0].ImageBase64, Is.Null);
    }

    [Test]
    public async Task AFileCanBeReadAndSavedAgain()
    {
        using TemporaryDirectory directory = new();
        ImageGeneration result = await GenerateAsync($$"""{"data":[{"b64_json":"{{Png}}"}]}""", directory.Path);

        string copy = await result.Images[0].SaveAsync(directory.File("copy.png"));

        Assert.That(File.ReadAllBytes(copy), Is.EqualTo(Sample.Png));
    }

    [Test]
    public async Task ImagesWithAddressesAreDownloaded()
    {
        using TemporaryDirectory directory = new();
        using StubService service = new();
        service.AnswerUrls(service.Offer("one", Sample.Png).AbsoluteUri, service.Offer("two", Sample.Jpeg, status: 404).AbsoluteUri, service.Offer("three", Sample.Jpeg).AbsoluteUri);
        using FluxClient client = service.CreateClient();

        ImageGeneration result = await client.GenerateToDirectoryAsync(Sample.Request(), directory.Path);

        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllBytes(result.Images[0].Path!), Is.EqualTo(Sample.Png));
            Assert.That(result.Images[1].Path, Is.Null);
            Assert.That(result.Images[1].Failure, Is.InstanceOf<FluxImageException>(), "one that fails costs none of the others");
            Assert.That(result.Images[1].Url, Is.Not.Null, "it can be tried again");
            Assert.That(File.ReadAllBytes(result.Images[2].Path!), Is.EqualTo(Sample.Jpeg));
        });
    }

    [Test]
    public async Task AnImageThatIsNotBase64CostsNoneOfTheOthers()
    {
        using TemporaryDirectory directory = new();

        ImageGeneration result = await GenerateAsync($$"""{"data":[{"b64_json":"%%%%"},{"b64_json":"{{Png}}"}]}""", directory.Path);

        Assert.Multiple(() =>
        {
            Assert.That(result.Images[0].Path, Is.Null);
            Assert.That(result.Images[0].Failure, Is.InstanceOf<FluxImageException>().With.Message.Contains($"{FirstName}.bin.part"));
            Assert.That(File.ReadAllText(directory.File($"{FirstName}.bin.part")), Is.EqualTo("%%%%"), "it was paid for");
            Assert.That(async () => await result.Images[0].OpenReadAsync(), Throws.InstanceOf<FluxImageException>());
            Assert.That(File.ReadAllBytes(result.Images[1].Path!), Is.EqualTo(Sample.Png));
        });
    }

    [Test]
    public async Task AnAnswerThatBreaksOffLeavesWhatCameOfIt()
    {
        using TemporaryDirectory directory = new();

        FluxUnreadableResponseException? broken = await Assert.CatchAsync<FluxUnreadableResponseException>(
            () => GenerateAsync($$"""{"data":[{"b64_json":"{{Jpeg}}"},{"b64_json":"{{Png[..40]}}""", directory.Path));

        Assert.Multiple(() =>
        {
            Assert.That(broken!.Files, Is.EqualTo(new[] { directory.File($"{FirstName}.jpg"), directory.File($"{FirstName}-2.png.part") }));
            Assert.That(File.ReadAllBytes(broken.Files[0]), Is.EqualTo(Sample.Jpeg));
            Assert.That(File.ReadAllBytes(broken.Files[1]), Is.EqualTo(Sample.Png[..30]), "all that came of it");
        });
    }

    [Test]
    public async Task WhereTheDiskFailsTheImageStaysInMemory()
    {
        using TemporaryDirectory directory = new();
        using HttpClient http = new(new StubHandler((_, _) =>
        {
            Directory.Delete(directory.File("gone"), recursive: true);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($$"""{"data":[{"b64_json":"{{Png}}"}]}""") });
        }));
        using FluxClient client = new(http, new() { ApiKey = Sample.Key });

        ImageGeneration result = await client.GenerateToDirectoryAsync(Sample.Request(), directory.File("gone"));

        Assert.Multiple(() =>
        {
            Assert.That(result.Images[0].Path, Is.Null);
            Assert.That(result.Images[0].Failure, Is.InstanceOf<IOException>());
            Assert.That(result.Images[0].Bytes!.Value.ToArray(), Is.EqualTo(Sample.Png));
        });
    }

    [Test]
    public async Task AnImageThatIsTooLargeIsCutOff()
    {
        using TemporaryDirectory directory = new();
        FluxClientOptions options = new() { ApiKey = Sample.Key, MaxDownloadBytes = 100 * 1024 };

        ImageGeneration result = await GenerateAsync(new Base64Answer(images: 2, imageBytes: 4 * Base64Answer.LineBytes, Sample.Jpeg).ToContent(), directory.Path, options);

        Assert.That(result.Images.Select(image => image.Failure?.Message), Is.All.Contains(nameof(FluxClientOptions.MaxDownloadBytes)));
        Assert.That(directory.Files.Select(file => new FileInfo(directory.File(file)).Length), Is.All.LessThanOrEqualTo(options.MaxDownloadBytes));
    }

    [Test]
    public async Task ADirectoryThatCannotBeMadeIsToldBeforeAnythingIsSent()
    {
        using TemporaryDirectory directory = new();
        File.WriteAllText(directory.File("taken"), "");
        using StubHandler handler = new(HttpStatusCode.OK, new StringContent(Sample.Success));
        using HttpClient http = new(handler);
        using FluxClient client = new(http, new() { ApiKey = Sample.Key });

        await Assert.CatchAsync<IOException>(() => client.GenerateToDirectoryAsync(Sample.Request(), directory.File("taken")));

        Assert.That(handler.RequestCount, Is.Zero);
    }

    [Test]
    public async Task ACancelledCallLeavesWholeImagesAndNoParts()
    {
        using TemporaryDirectory directory = new();
        using CancellationTokenSource cancelled = new();
        byte[] start = Encoding.UTF8.GetBytes($$"""{"data":[{"b64_json":"{{Jpeg}}"},{"b64_json":"{{new string('A', 600_000)}}""");
        IReadOnlyList<string> before = [];
        using ScriptedStream response = new(start, CancelAsync, firstPiece: start.Length);

        await Assert.CatchAsync<OperationCanceledException>(() => GenerateAsync(new StreamContent(response), directory.Path, new() { ApiKey = Sample.Key }, cancelled.Token));

        Assert.That(before, Has.Count.EqualTo(2), "a part was there when the call was cancelled");
        Assert.That(directory.Files, Is.EqualTo(new[] { $"{FirstName}.jpg" }));

        async Task<int> CancelAsync(CancellationToken cancellationToken)
        {
            before = directory.Files;
            await cancelled.CancelAsync();
            return await ScriptedStream.NeverAsync(cancellationToken);
        }
    }

    [Test]
    public async Task ARequestThatIsNotValidIsNotSent()
    {
        using TemporaryDirectory directory = new();

        await Assert.ThrowsAsync<FluxValidationException>(async () =>
        {
            using FluxClient client = new("key");
            await client.GenerateToDirectoryAsync(Sample.Request(prompt: ""), directory.Path);
        });
    }

    private static Task<ImageGeneration> GenerateAsync(string answer, string directory) =>
        GenerateAsync(new StringContent(answer, MediaTypeHeaderValue.Parse("application/json")), directory, new() { ApiKey = Sample.Key });

    private static async Task<ImageGeneration> GenerateAsync(HttpContent answer, string directory, FluxClientOptions options, CancellationToken cancellationToken = default)
    {
        using HttpClient http = new(new StubHandler(HttpStatusCode.OK, answer));
        using FluxClient client = new(http, options);
        return await client.GenerateToDirectoryAsync(Sample.Request(), directory, cancellationToken);
    }
}
