using System.Net;
using FluxGen.Cli.Tests.Support;
using Newtonsoft.Json;

namespace FluxGen.Cli.Tests.Generate;

// The images are paid for, but cannot be saved.
public sealed class SavingTests
{
    [Test]
    public async Task Url_of_an_image_that_cannot_be_downloaded_is_printed_and_the_others_are_saved()
    {
        using TemporaryDirectory directory = new();
        Uri? good = null, missing = null;
        await using ServiceStub stub = new(exchange => exchange.AnswerAsync(200, JsonConvert.SerializeObject(SampleImage.At(missing!, good!))));
        good = stub.Serve("good", SampleImage.Png);
        missing = stub.Serve("missing", exchange => exchange.AnswerAsync(404, ""));

        CliResult result = await InProcess.RunAsync(stub.Call(directory));

        result.ShouldExitWith(5);
        Assert.That(result.ErrorLines, Has.Some.EqualTo($"The image is at {missing}").And.None.EqualTo($"The image is at {good}"));
        Assert.That(result.OutputLines, Is.EqualTo(directory.Files.Select(directory.File)));
        Assert.That(await File.ReadAllBytesAsync(directory.File(directory.Files.Single())), Is.EqualTo(SampleImage.Png));
    }

    [Test]
    public async Task Download_that_breaks_off_leaves_no_part_of_a_file()
    {
        using TemporaryDirectory directory = new();
        Uri? url = null;
        await using ServiceStub stub = new(exchange => exchange.AnswerAsync(200, JsonConvert.SerializeObject(SampleImage.At(url!))));
        url = stub.Serve("image", async exchange =>
        {
            await exchange.SendImageAsync(SampleImage.Png, SampleImage.Png.Length + 1);
            await exchange.CloseAsync();
        });

        CliResult result = await InProcess.RunAsync(stub.Call(directory, "--json"));

        result.ShouldExitWith(5);
        Assert.That(result.ErrorLines, Has.Some.EqualTo($"The image is at {url}"));
        Assert.That((string?)result.Json["images"]![0]!["url"], Is.EqualTo(url.AbsoluteUri));
        Assert.That((string?)result.Json["images"]![0]!["problem"], Is.Not.Empty);
        Assert.That(directory.Files, Is.Empty);
    }

    [TestCase(true, TestName = "Image_whose_directory_has_vanished_is_kept_among_the_temporary_files")]
    [TestCase(false, TestName = "Image_that_can_be_kept_nowhere_is_reported_as_lost")]
    public async Task Image_whose_directory_has_vanished(bool canBeKept)
    {
        using TemporaryDirectory directory = new();
        string temporary = Directory.CreateDirectory(directory.File("tmp")).FullName;
        string output = Directory.CreateDirectory(directory.File("out")).FullName;
        await using ServiceStub stub = new(exchange =>
        {
            Directory.Delete(output, recursive: true);
            File.WriteAllText(output, "in the way");
            return exchange.AnswerAsync(200, JsonConvert.SerializeObject(SampleImage.Inside(SampleImage.Png)));
        });

        CliResult result = await new CliProcess(Arguments.Generate("--base-url", stub.BaseUrl, "--out", output))
            .WithTemporaryFilesIn(canBeKept ? temporary : output)
            .RunAsync();

        result.ShouldExitWith(5);
        string? kept = directory.Files.SingleOrDefault(name => name != "out");
        if (canBeKept)
        {
            Assert.That(result.Errors, Does.Contain(directory.File(kept!)));
            Assert.That(await File.ReadAllBytesAsync(directory.File(kept!)), Is.EqualTo(SampleImage.Png));
        }
        else
        {
            Assert.That(kept, Is.Null);
            Assert.That(result.Errors, Does.Contain("It cannot be recovered."));
        }
    }

    [Test]
    public async Task Response_that_breaks_off_is_kept_and_its_urls_are_printed()
    {
        using TemporaryDirectory directory = new();
        const string body = """{"images":[{"url":"https://cdn.example.com/one.png?a=1\u0026b=2"},{"url":"https:\/\/cdn.example.com\/two.png"},{"wi""";
        await using ServiceStub stub = new(HttpStatusCode.Created, body);

        CliResult result = await InProcess.RunAsync(stub.Call(directory));

        result.ShouldExitWith(5);
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Errors, Does.Contain("https://cdn.example.com/one.png?a=1&b=2").And.Contain("https://cdn.example.com/two.png"));
        string rescued = directory.File(directory.Files.Single());
        Assert.That(result.Errors, Does.Contain(rescued));
        Assert.That(await File.ReadAllTextAsync(rescued), Is.EqualTo(body));
    }

    [Test]
    public async Task Empty_response_leaves_no_file()
    {
        using TemporaryDirectory directory = new();
        await using ServiceStub stub = new(HttpStatusCode.Created, "");

        CliResult result = await InProcess.RunAsync(stub.Call(directory));

        result.ShouldExitWith(5);
        Assert.That(result.ErrorLines, Has.Some.StartsWith("error: "));
        Assert.That(directory.Files, Is.Empty);
    }

    [Test]
    public async Task Image_that_cannot_be_read_is_kept_as_it_came()
    {
        using TemporaryDirectory directory = new();
        string good = Convert.ToBase64String(SampleImage.Png);
        await using ServiceStub stub = new(HttpStatusCode.OK, $$"""{"data":[{"b64_json":"{{good}}"},{"b64_json":"not#base64"}]}""");

        CliResult result = await InProcess.RunAsync(stub.Call(directory, "--json"));

        result.ShouldExitWith(5);
        Assert.That((string?)result.Json["images"]![0]!["problem"], Is.Null);
        Assert.That((string?)result.Json["images"]![1]!["problem"], Is.Not.Empty);
        string rescued = (string)result.Json["images"]![1]!["path"]!;
        Assert.That(await File.ReadAllTextAsync(rescued), Does.Contain("not#base64"));
        Assert.That(result.Errors, Does.Contain(rescued));
    }
}
