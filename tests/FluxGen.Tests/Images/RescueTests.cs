using System.Net;
using System.Text;

namespace FluxGen.Tests.Images;

public sealed class RescueTests
{
    private const string Name = Sample.FileName;

    private static string Png => Convert.ToBase64String(Sample.Png);

    private static string Jpeg => Convert.ToBase64String(Sample.Jpeg);

    [Test]
    public async Task Image_that_is_not_base64_is_kept_as_it_came_and_costs_none_of_the_others()
    {
        using TemporaryDirectory directory = new();

        ImageGeneration result = await GenerateAsync($$"""{"data":[{"b64_json":"%%%%"},{"b64_json":"{{Png}}"}]}""", directory.Path);

        Assert.Multiple(() =>
        {
            Assert.That(result.Images[0].Path, Is.EqualTo(directory.File($"{Name}.bin.part")));
            Assert.That(File.ReadAllText(result.Images[0].Path!), Is.EqualTo("%%%%"));
            Assert.That(result.Images[0].Failure, Is.InstanceOf<FluxImageException>().With.Message.Contains(result.Images[0].Path));
            Assert.That(() => result.Images[0].OpenReadAsync(), Throws.InstanceOf<FluxImageException>(), "what was kept is not an image");
            Assert.That(File.ReadAllBytes(result.Images[1].Path!), Is.EqualTo(Sample.Png));
        });
    }

    [Test]
    public async Task Image_whose_URL_cannot_be_read_is_kept_with_the_response_as_JSON()
    {
        using TemporaryDirectory directory = new();

        ImageGeneration result = await GenerateAsync("""{"images":[{"url":"http://[bad"}],"seed":5}""", directory.Path);

        Assert.That(result.Images[0].Failure, Is.InstanceOf<FluxImageException>());
        Assert.That(File.ReadAllText(result.Images[0].Path!), Does.Contain("\"url\":\"http://[bad\"").And.Contain("\"seed\":5"));
        Assert.That(directory.Files, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Response_that_breaks_off_leaves_its_images_and_its_body()
    {
        using TemporaryDirectory directory = new();

        FluxUnreadableResponseException broken = await Expect.ThrowAsync<FluxUnreadableResponseException>(
            () => GenerateAsync($$"""{"data":[{"b64_json":"{{Jpeg}}"},{"b64_json":"{{Png[..40]}}""", directory.Path));

        Assert.Multiple(() =>
        {
            Assert.That(broken.Files.Take(2), Is.EqualTo(new[] { directory.File($"{Name}.jpg"), directory.File($"{Name}-2.png.part") }));
            Assert.That(File.ReadAllBytes(broken.Files[0]), Is.EqualTo(Sample.Jpeg));
            Assert.That(File.ReadAllBytes(broken.Files[1]), Is.EqualTo(Sample.Png[..30]), "all that arrived of it");
            Assert.That(File.ReadAllBytes(broken.Files[2]), Is.EqualTo(broken.Body.ToArray()));
            Assert.That(directory.Files, Has.Count.EqualTo(3));
        });
    }

    [TestCase("", 0)]
    [TestCase("<html>", 1)]
    public async Task Response_that_is_not_JSON_is_kept_unless_it_is_empty(string body, int files)
    {
        using TemporaryDirectory directory = new();

        FluxUnreadableResponseException unreadable = await Expect.ThrowAsync<FluxUnreadableResponseException>(() => GenerateAsync(body, directory.Path));

        Assert.That(unreadable.Files, Has.Count.EqualTo(files));
        Assert.That(directory.Files.Select(directory.File), Is.EqualTo(unreadable.Files));
    }

    [TestCase("{\"data\":[{\"b64_json\":\"#\"}]}")]
    [TestCase("{\"data\":[{\"b64\\u005fjson\":\"#\"}]}")]
    public async Task Image_that_cannot_be_written_stays_in_memory_and_goes_to_the_temporary_directory(string response)
    {
        using TemporaryDirectory directory = new();

        ImageGeneration result = await GenerateAsync(response.Replace("#", Png, StringComparison.Ordinal), directory.File("gone"), () => Replace(directory.File("gone")));

        Assert.Multiple(() =>
        {
            Assert.That(result.Images[0].Failure, Is.InstanceOf<IOException>());
            Assert.That(result.Images[0].Bytes!.Value.ToArray(), Is.EqualTo(Sample.Png));
            Assert.That(TakeTemporaryFile(result.Images[0].Path!), Is.EqualTo(Sample.Png));
        });
    }

    [Test]
    public async Task Unreadable_response_whose_directory_is_gone_goes_to_the_temporary_directory()
    {
        using TemporaryDirectory directory = new();

        FluxUnreadableResponseException unreadable = await Expect.ThrowAsync<FluxUnreadableResponseException>(
            () => GenerateAsync($$"""{"data":[{"b64_json":"{{Png}}"},7""", directory.File("gone"), () => Replace(directory.File("gone"))));

        Assert.That(unreadable.Files.Select(TakeTemporaryFile), Is.EqualTo(new[] { Sample.Png, unreadable.Body.ToArray() }));
    }

    [Test]
    public async Task Image_whose_file_is_deleted_while_it_arrives_is_rescued()
    {
        using TemporaryDirectory directory = new();
        ImmediateProgress progress = new(report =>
        {
            if (report.Bytes > 0 && Directory.Exists(directory.File("gone")))
            {
                Directory.Delete(directory.File("gone"), recursive: true);
            }
        });
        using HttpClient http = new(new StubHandler(HttpStatusCode.OK, new StringContent($$"""{"data":[{"b64_json":"{{Convert.ToBase64String(new byte[600_000])}}"}]}""")));
        using FluxClient client = new(http, new() { ApiKey = Sample.Key });

        ImageGeneration result = await client.GenerateToDirectoryAsync(Sample.Request(), directory.File("gone"), new() { Progress = progress });

        Assert.That(result.Images[0].Failure, Is.InstanceOf<IOException>());
        Assert.That(TakeTemporaryFile(result.Images[0].Path!), Has.Length.EqualTo(600_000));
    }

    [Test]
    public async Task Cancelling_while_the_response_arrives_throws_and_leaves_whole_images_and_no_parts()
    {
        using TemporaryDirectory directory = new();
        using CancellationTokenSource cancelled = new();
        byte[] start = Encoding.UTF8.GetBytes($$"""{"data":[{"b64_json":"{{Jpeg}}"},{"b64_json":"{{new string('A', 600_000)}}""");
        IReadOnlyList<string> before = [];
        using HangingStream response = new(start, () =>
        {
            before = directory.Files;
            cancelled.Cancel();
        });

        await Expect.CatchAsync<OperationCanceledException>(() => GenerateAsync(new StreamContent(response), directory.Path, cancellationToken: cancelled.Token));

        Assert.That(before, Has.Count.EqualTo(2), "a part was there when the call was cancelled");
        Assert.That(directory.Files, Is.EqualTo(new[] { $"{Name}.jpg" }));
    }

    [TestCase("{\"images\":[{\"url\":\"#\"}],\"data\":[{\"b64_json\":\"!\"}]}")]
    [TestCase("{\"images\":[{\"url\":\"#\"}],\"data\":[{\"b64\\u005fjson\":\"!\"}]}")]
    public async Task Cancelling_or_disposing_during_a_download_returns_the_generation_with_what_was_inside_the_response(string response)
    {
        foreach (bool isDisposed in (bool[])[false, true])
        {
            using TemporaryDirectory directory = new();
            using CancellationTokenSource cancel = new();
            using StubServer stub = new();
            await using RawServer images = new(exchange =>
            {
                (isDisposed ? stub.Client.Dispose : (Action)cancel.Cancel)();
                return exchange.HangAsync();
            });
            stub.Respond(200, response.Replace("#", images.Address.AbsoluteUri, StringComparison.Ordinal).Replace("!", Png, StringComparison.Ordinal));

            ImageGeneration result = await stub.Client.GenerateToDirectoryAsync(Sample.Request(), directory.Path, cancel.Token);

            Assert.Multiple(() =>
            {
                Assert.That(result.Images[0].Failure, isDisposed ? Is.InstanceOf<ObjectDisposedException>() : Is.InstanceOf<OperationCanceledException>());
                Assert.That(result.Images[0].Path, Is.Null);
                Assert.That(File.ReadAllBytes(result.Images[1].Path!), Is.EqualTo(Sample.Png));
                Assert.That(directory.Files, Has.Count.EqualTo(1));
            });
            stub.Client.Dispose();
        }
    }

    private static byte[] TakeTemporaryFile(string path)
    {
        byte[] content = File.ReadAllBytes(path);
        Assert.Multiple(() =>
        {
            Assert.That(Path.GetDirectoryName(path), Is.EqualTo(Path.TrimEndingDirectorySeparator(Path.GetTempPath())));
            Assert.That(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), Is.True, "others can read it");
        });
        File.Delete(path);
        return content;
    }

    // As when the disk is taken away while the service works.
    private static void Replace(string directory)
    {
        Directory.Delete(directory, recursive: true);
        File.WriteAllText(directory, "in the way");
    }

    private static Task<ImageGeneration> GenerateAsync(string response, string directory, Action? beforeResponse = null) =>
        GenerateAsync(new StringContent(response), directory, beforeResponse);

    private static async Task<ImageGeneration> GenerateAsync(HttpContent response, string directory, Action? beforeResponse = null, CancellationToken cancellationToken = default)
    {
        using HttpClient http = new(new StubHandler((_, _) =>
        {
            beforeResponse?.Invoke();
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = response });
        }));
        using FluxClient client = new(http, new() { ApiKey = Sample.Key });
        return await client.GenerateToDirectoryAsync(Sample.Request(), directory, cancellationToken);
    }
}
