using System.Net;
using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.Generate;

// The images are paid for, but cannot be saved.
public sealed class SavingTests
{
    [Test]
    public async Task Url_of_an_image_that_cannot_be_downloaded_is_printed_and_the_others_are_saved()
    {
        Uri? good = null, missing = null;
        await using ServiceStub stub = new(responder => responder.SendJsonAsync(SampleImage.At(missing!, good!)));
        good = stub.Serve("good", SampleImage.Png);
        missing = stub.Serve("missing", responder => responder.RespondAsync(404, ""));

        CliResult result = await stub.GenerateAsync();

        result.ShouldExitWith(5);
        Assert.That(result.ErrorLines, Has.Some.EqualTo($"The image is at {missing}").And.None.EqualTo($"The image is at {good}"));
        Assert.That(result.OutputLines, Is.EqualTo(stub.Directory.Files.Select(stub.Directory.File)));
        Assert.That(await File.ReadAllBytesAsync(stub.Directory.File(stub.Directory.Files.Single())), Is.EqualTo(SampleImage.Png));
    }

    [TestCase(5)]
    [TestCase(0, "--allow-host", "images.internal", "--allow-host", "127.0.0.1")]
    public async Task Host_in_a_private_network_has_to_be_allowed(int exitCode, params string[] options)
    {
        await using RawServer images = new(responder => responder.SendImageAsync(SampleImage.Png, SampleImage.Png.Length));
        await using ServiceStub stub = new(responder => responder.SendJsonAsync(SampleImage.At(images.Address)));

        CliResult result = await stub.GenerateAsync(options);

        result.ShouldExitWith(exitCode);
        Assert.That(stub.Directory.Files, Has.Count.EqualTo(exitCode == 0 ? 1 : 0));
    }

    [Test]
    public async Task Download_that_breaks_off_is_told_and_what_arrived_is_kept_as_a_part()
    {
        Uri? url = null;
        await using ServiceStub stub = new(responder => responder.SendJsonAsync(SampleImage.At(url!)));
        url = stub.Serve("image", async responder =>
        {
            await responder.SendImageAsync(SampleImage.Png[..^1], SampleImage.Png.Length);
            await responder.CloseAsync();
        });

        CliResult result = await stub.GenerateAsync("--json");

        result.ShouldExitWith(5);
        Assert.That(result.ErrorLines, Has.Some.EqualTo($"The image is at {url}"));
        Assert.That((string?)result.Json["images"]![0]!["url"], Is.EqualTo(url.AbsoluteUri));
        Assert.That((string?)result.Json["images"]![0]!["problem"], Is.Not.Empty);
        Assert.That(stub.Directory.Files.Single(), Does.EndWith(".png.part"));
    }

    [Test]
    public async Task Image_whose_directory_has_vanished_is_kept_among_the_temporary_files()
    {
        using TemporaryDirectory temporary = new();

        CliResult result = await LoseDirectoryAsync(temporary.Path);

        string kept = temporary.File(temporary.Files.Single());
        Assert.That(result.Errors, Does.Contain(kept));
        Assert.That(await File.ReadAllBytesAsync(kept), Is.EqualTo(SampleImage.Png));
    }

    [Test]
    public async Task Image_that_can_be_kept_nowhere_is_reported_as_lost()
    {
        CliResult result = await LoseDirectoryAsync();

        Assert.That(result.Errors, Does.Contain("It cannot be recovered."));
    }

    [Test]
    public async Task Response_that_breaks_off_is_kept_and_its_urls_are_printed()
    {
        const string body = """{"images":[{"url":"https://cdn.example.com/one.png?a=1\u0026b=2"},{"url":"https:\/\/cdn.example.com\/two.png"},{"wi""";
        await using ServiceStub stub = new(HttpStatusCode.Created, body);

        CliResult result = await stub.GenerateAsync();

        result.ShouldExitWith(5);
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Errors, Does.Contain("https://cdn.example.com/one.png?a=1&b=2").And.Contain("https://cdn.example.com/two.png"));
        string rescued = stub.Directory.File(stub.Directory.Files.Single());
        Assert.That(result.Errors, Does.Contain(rescued));
        Assert.That(await File.ReadAllTextAsync(rescued), Is.EqualTo(body));
    }

    [Test]
    public async Task Empty_response_leaves_no_file()
    {
        await using ServiceStub stub = new(HttpStatusCode.Created, "");

        CliResult result = await stub.GenerateAsync();

        result.ShouldExitWith(5);
        Assert.That(result.ErrorLines, Has.Some.StartsWith("error: "));
        Assert.That(stub.Directory.Files, Is.Empty);
    }

    [Test]
    public async Task Image_that_cannot_be_read_is_kept_as_it_came()
    {
        string good = Convert.ToBase64String(SampleImage.Png);
        await using ServiceStub stub = new(HttpStatusCode.OK, $$"""{"data":[{"b64_json":"{{good}}"},{"b64_json":"not#base64"}]}""");

        CliResult result = await stub.GenerateAsync("--json");

        result.ShouldExitWith(5);
        Assert.That((string?)result.Json["images"]![0]!["problem"], Is.Null);
        Assert.That((string?)result.Json["images"]![1]!["problem"], Is.Not.Empty);
        string rescued = (string)result.Json["images"]![1]!["path"]!;
        Assert.That(await File.ReadAllTextAsync(rescued), Does.Contain("not#base64"));
        Assert.That(result.Errors, Does.Contain(rescued));
    }

    // While the service responds, a file takes the place of the directory, which can then not be the temporary directory either.
    private static async Task<CliResult> LoseDirectoryAsync(string? temporary = null)
    {
        string output = "";
        await using ServiceStub stub = new(responder =>
        {
            Directory.Delete(output, recursive: true);
            File.WriteAllText(output, "in the way");
            return responder.SendJsonAsync(SampleImage.Inside(SampleImage.Png));
        });
        output = stub.Directory.File("out");

        CliResult result = await new CliProcess(Arguments.Generate("--base-url", stub.BaseUrl, "--out", output)).WithTemporaryFilesIn(temporary ?? output).RunAsync();

        result.ShouldExitWith(5);
        Assert.That(stub.Directory.Files, Is.EqualTo((string[])["out"]));
        return result;
    }
}
