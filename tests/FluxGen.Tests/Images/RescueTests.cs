using System.Text;

namespace FluxGen.Tests.Images;

public sealed class RescueTests : ImageTests
{
    [Test]
    public async Task Image_that_is_not_base64_is_kept_as_it_came_and_costs_none_of_the_others()
    {
        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"data":[{"b64_json":"%%%%"},{"b64_json":"{{Png}}"}]}""");

        Assert.That(result.Images[0].Path, Is.EqualTo(Output.File($"{Name}.bin.part")));
        Assert.That(File.ReadAllText(result.Images[0].Path!), Is.EqualTo("%%%%"));
        Assert.That(result.Images[0].Failure, Is.InstanceOf<FluxImageException>().With.Message.Contains(result.Images[0].Path));
        Assert.That(() => result.Images[0].OpenReadAsync(), Throws.InstanceOf<FluxImageException>(), "what was kept is not an image");
        Assert.That(File.ReadAllBytes(result.Images[1].Path!), Is.EqualTo(Sample.Png));
    }

    [Test]
    public async Task Image_whose_URL_cannot_be_read_is_kept_with_the_response_as_JSON()
    {
        ImageGeneration result = await GenerateToDirectoryAsync("""{"images":[{"url":"http://[bad"}],"seed":5}""");

        Assert.That(result.Images[0].Failure, Is.InstanceOf<FluxImageException>());
        Assert.That(File.ReadAllText(result.Images[0].Path!), Does.Contain("\"url\":\"http://[bad\"").And.Contain("\"seed\":5"));
        Assert.That(Output.Files, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Image_in_another_form_of_base64_is_saved()
    {
        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"data":[{"b64_json":"data:image/png;base64,{{Png.TrimEnd('=').Replace('+', '-').Replace('/', '_')}}"}]}""");

        Assert.That(result.Images.Single().Failure, Is.Null);
        Assert.That(File.ReadAllBytes(result.Images.Single().Path!), Is.EqualTo(Sample.Png));
    }

    [Test]
    public async Task Image_in_a_place_of_its_own_has_its_file_and_a_whole_response_is_kept_for_the_others()
    {
        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"data":{"b64_json":"{{Png}}"},"images":[{"url":"http://[bad"},"https://a.example/1.png"],"seed":"x"}""");

        Assert.That(result.Images, Has.Count.EqualTo(3));
        Assert.That(result.Images.Count(image => image.Failure is null), Is.EqualTo(1), "one file has an image");
        Assert.That(File.ReadAllBytes(result.Images.Single(image => image.Failure is null).Path!), Is.EqualTo(Sample.Png));
        Assert.That(result.Images.Where(image => image.Failure is not null).Select(image => File.ReadAllText(image.Path!)), Is.All.Contains("https://a.example/1.png").And.All.Contains("http://[bad"));
        Assert.That(result.Raw.Images, Has.Count.EqualTo(1));
    }

    [TestCase("""{"result":[{"url":"https://a.example/1.png"}]}""")]
    [TestCase("""{"data":[{"image_url":"https://a.example/1.png"}]}""")]
    [TestCase("""{"images":[{"link":"https://a.example/1.png"}],"seed":"x"}""")]
    public async Task Response_without_an_image_where_the_specification_has_one_is_kept_with_its_URLs(string response)
    {
        ImageGeneration result = await GenerateToDirectoryAsync(response);

        Assert.That(result.Images, Is.Empty);
        Assert.That(File.ReadAllText(result.ResponseFile!), Is.EqualTo(response));
        Assert.That(Output.Files.Select(Output.File), Is.EqualTo(new[] { result.ResponseFile }));
        Assert.That(result.ResponseUrls, Is.EqualTo(new[] { new Uri("https://a.example/1.png") }));
    }

    [TestCase("""{"result":[{"b64_json":"#"}]}""")]
    [TestCase("""{"data":[{"b64_json":"#"}],"data":null}""")]
    [TestCase("""{"data":[{"b64_json":"#"}],"data":[]}""")]
    public async Task Image_where_the_specification_has_none_is_saved(string response)
    {
        ImageGeneration result = await GenerateToDirectoryAsync(response.Replace("#", Png, StringComparison.Ordinal));

        Assert.That(result.Images.Single().Failure, Is.Null);
        Assert.That(File.ReadAllBytes(result.Images.Single().Path!), Is.EqualTo(Sample.Png));
        Assert.That(result.ResponseFile, Is.Null);
    }

    [Test]
    public async Task What_is_no_image_where_the_specification_has_none_is_kept_and_told()
    {
        ImageGeneration result = await GenerateToDirectoryAsync($$"""{"data":[{"b64_json":"{{Png}}"}],"result":[{"b64_json":"%%%%"}]}""");

        Assert.That(result.Images.Select(image => image.Path), Is.EqualTo(new[] { Output.File($"{Name}.png"), Output.File($"{Name}-2.bin.part") }));
        Assert.That(result.Images[1].Failure, Is.InstanceOf<FluxImageException>());
    }

    [Test]
    public async Task Response_that_breaks_off_leaves_its_images_and_its_body()
    {
        FluxUnreadableResponseException broken = await Expect.ThrowAsync<FluxUnreadableResponseException>(
            () => GenerateToDirectoryAsync($$"""{"data":[{"b64_json":"{{Jpeg}}"},{"b64_json":"{{Png[..40]}}"""));

        Assert.That(broken.Files.Take(2), Is.EqualTo(new[] { Output.File($"{Name}.jpg"), Output.File($"{Name}-2.png.part") }));
        Assert.That(broken.Files.Select(File.ReadAllBytes), Is.EqualTo(new[] { Sample.Jpeg, Sample.Png[..30], broken.Body.ToArray() }));
        Assert.That(Output.Files, Has.Count.EqualTo(3));
    }

    [TestCase("", 0)]
    [TestCase("<html>", 1)]
    public async Task Response_that_is_not_JSON_is_kept_unless_it_is_empty(string body, int files)
    {
        FluxUnreadableResponseException unreadable = await Expect.ThrowAsync<FluxUnreadableResponseException>(() => GenerateToDirectoryAsync(body));

        Assert.That(unreadable.Files, Has.Count.EqualTo(files));
        Assert.That(Output.Files.Select(Output.File), Is.EqualTo(unreadable.Files));
    }

    [TestCase("{\"data\":[{\"b64_json\":\"#\"}]}")]
    [TestCase("{\"data\":[{\"b64\\u005fjson\":\"#\"}]}")]
    public async Task Image_that_cannot_be_written_stays_in_memory_and_goes_to_the_temporary_directory(string response)
    {
        using StringContent content = new(response.Replace("#", Png, StringComparison.Ordinal));

        ImageGeneration result = await GenerateToDirectoryAsync(content, Output.File("gone"), beforeResponse: ReplaceDirectory);

        Assert.That(result.Images[0].Failure, Is.InstanceOf<IOException>());
        Assert.That(result.Images[0].Bytes!.Value.ToArray(), Is.EqualTo(Sample.Png));
        Assert.That(TakeTemporaryFile(result.Images[0].Path!), Is.EqualTo(Sample.Png));
    }

    [Test]
    public async Task Unreadable_response_whose_directory_is_gone_goes_to_the_temporary_directory()
    {
        using StringContent content = new($$"""{"data":[{"b64_json":"{{Png}}"},7""");

        FluxUnreadableResponseException unreadable = await Expect.ThrowAsync<FluxUnreadableResponseException>(
            () => GenerateToDirectoryAsync(content, Output.File("gone"), beforeResponse: ReplaceDirectory));

        Assert.That(unreadable.Files.Select(TakeTemporaryFile), Is.EqualTo(new[] { Sample.Png, unreadable.Body.ToArray() }));
    }

    [Test]
    public async Task Image_whose_file_is_deleted_while_it_arrives_is_rescued()
    {
        using StringContent content = new($$"""{"data":[{"b64_json":"{{Convert.ToBase64String([.. Sample.Png, .. new byte[600_000]])}}"}]}""");
        ImmediateProgress progress = new(report => Output.Files.Where(_ => report.Bytes > 0).ToList().ForEach(file => File.Delete(Output.File(file))));

        ImageGeneration result = await GenerateToDirectoryAsync(content, Output.Path, new() { Progress = progress });

        Assert.That(result.Images[0].Failure, Is.InstanceOf<IOException>());
        Assert.That(TakeTemporaryFile(result.Images[0].Path!), Has.Length.EqualTo(Sample.Png.Length + 600_000));
    }

    [Test]
    public async Task Cancelling_while_the_response_arrives_throws_and_keeps_what_had_arrived()
    {
        using CancellationTokenSource cancelled = new();
        IReadOnlyList<string> before = [];
        byte[] start = Encoding.UTF8.GetBytes($$"""{"data":[{"b64_json":"{{Jpeg}}"},{"b64_json":"{{new string('A', 600_000)}}""");
        using StreamContent content = new(new ScriptedStream(start, CancelAsync, firstPiece: start.Length));

        OperationCanceledException cancellation = await Expect.CatchAsync<OperationCanceledException>(
            () => GenerateToDirectoryAsync(content, Output.Path, cancellationToken: cancelled.Token));

        FluxUnreadableResponseException? received = cancellation.InnerException as FluxUnreadableResponseException;
        Assert.That(cancellation.CancellationToken, Is.EqualTo(cancelled.Token));
        Assert.That(before, Has.Count.EqualTo(2), "a part was there when the call was cancelled");
        Assert.That(received?.Files.Take(2), Is.EqualTo(new[] { Output.File($"{Name}.jpg"), Output.File($"{Name}-2.bin.part") }));
        Assert.That(File.ReadAllBytes(received!.Files[^1]), Is.EqualTo(received.Body.ToArray()));

        async Task<int> CancelAsync(CancellationToken cancellationToken)
        {
            before = Output.Files;
            await cancelled.CancelAsync();
            return await ScriptedStream.NeverAsync(cancellationToken);
        }
    }

    [Test]
    public async Task Cancelling_or_disposing_during_a_download_returns_the_generation_with_what_was_inside_the_response(
        [Values] bool isDisposed, [Values("b64_json", "b64\\u005fjson")] string name)
    {
        using CancellationTokenSource cancel = new();
        await using RawServer images = new(responder =>
        {
            (isDisposed ? Stub.Client.Dispose : (Action)cancel.Cancel)();
            return responder.HangAsync();
        });

        ImageGeneration result = await GenerateToDirectoryAsync(
            $$"""{"images":[{"url":"{{images.Address}}"}],"data":[{"{{name}}":"{{Png}}"}]}""", cancellationToken: cancel.Token);

        Assert.That(result.Images[0].Failure, isDisposed ? Is.InstanceOf<ObjectDisposedException>() : Is.InstanceOf<OperationCanceledException>());
        Assert.That(result.Images[0].Path, Is.Null);
        Assert.That(File.ReadAllBytes(result.Images[1].Path!), Is.EqualTo(Sample.Png));
        Assert.That(Output.Files, Has.Count.EqualTo(1));
    }

    private static byte[] TakeTemporaryFile(string path)
    {
        byte[] content = File.ReadAllBytes(path);
        Assert.That(Path.GetDirectoryName(path), Is.EqualTo(Path.TrimEndingDirectorySeparator(Path.GetTempPath())));
        Assert.That(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), Is.True, "others can read it");
        File.Delete(path);
        return content;
    }

    // Stands for a disk that is removed while the service works.
    private void ReplaceDirectory()
    {
        Directory.Delete(Output.File("gone"), recursive: true);
        File.WriteAllText(Output.File("gone"), "in the way");
    }
}
