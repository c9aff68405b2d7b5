using System.Net;
using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.Generate;

public sealed class KeyTests
{
    [Test]
    public async Task Without_a_key_the_three_ways_to_go_on_are_reported()
    {
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);

        CliResult result = await new CliProcess(stub.Call()).Set(CliProcess.KeyVariable, null).RunAsync();

        result.ShouldExitWith(2);
        Assert.That(result.Errors, Does.Contain(CliProcess.KeyVariable).And.Contain("--api-key-file").And.Contain("--sandbox"));
        Assert.That(stub.Received, Is.Empty);
    }

    [Test]
    public async Task Key_comes_from_a_file_without_the_line_break_at_its_end()
    {
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);
        await File.WriteAllTextAsync(stub.Directory.File("key"), $"file-{CliProcess.Key}\r\n");

        CliResult result = await stub.GenerateAsync("--api-key-file", stub.Directory.File("key"));

        result.ShouldExitWith(0);
        Assert.That(stub.HeaderLines, Does.Contain($"Authorization: Bearer file-{CliProcess.Key}"));
    }

    [Test]
    public async Task Key_comes_from_the_environment()
    {
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);

        CliResult result = await stub.GenerateAsync();

        result.ShouldExitWith(0);
        Assert.That(stub.HeaderLines, Does.Contain($"Authorization: Bearer {CliProcess.Key}"));
    }

    [TestCase(null, "key", TestName = "Key_file_that_is_missing_is_named")]
    [TestCase(" \n", "is empty", TestName = "Key_file_that_is_empty_is_named")]
    [TestCase(CliProcess.Key + "\n" + CliProcess.Key, "character", TestName = "Key_file_with_two_lines_is_refused")]
    public async Task Key_file_without_a_key_is_refused(string? content, string reason)
    {
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);
        if (content is not null)
        {
            await File.WriteAllTextAsync(stub.Directory.File("key"), content);
        }

        CliResult result = await stub.GenerateAsync("--api-key-file", stub.Directory.File("key"));

        result.ShouldExitWith(2);
        Assert.That(result.ErrorLines, Has.Exactly(1).StartsWith("error: --api-key-file: ").And.Exactly(1).Contains(reason));
        Assert.That(stub.Received, Is.Empty);
    }

    [Test]
    public async Task Key_that_the_service_repeats_is_not_printed()
    {
        // That the key is not printed is asserted for every call of the program.
        await using ServiceStub stub = new(HttpStatusCode.Unauthorized, new ErrorEnvelope { Message = $"The key {CliProcess.Key} has expired." });

        CliResult result = await stub.GenerateAsync();

        result.ShouldExitWith(3);
        Assert.That(result.Errors, Does.Contain("has expired."));
    }

    [TestCase]
    [TestCase("--json")]
    public async Task Key_inside_the_url_of_an_image_is_not_printed(params string[] options)
    {
        Uri? url = null;
        await using ServiceStub stub = new(responder => responder.SendJsonAsync(SampleImage.At(url!)));
        url = stub.Serve($"image?key={CliProcess.Key}", responder => responder.RespondAsync(404, ""));

        CliResult result = await stub.GenerateAsync(options);

        result.ShouldExitWith(5);
        Assert.That(result.ErrorLines, Has.One.EqualTo($"The image is at {url.GetLeftPart(UriPartial.Path)}?key=[API key]"));
        Assert.That(result.Output, options.Length == 0 ? Is.Empty : Does.Contain("?key=[API key]"));
    }

    [Test]
    public async Task Key_inside_a_response_that_cannot_be_read_is_not_printed()
    {
        await using ServiceStub stub = new(HttpStatusCode.Created, $$"""{"images":[{"url":"https://cdn.example.com/{{CliProcess.Key}}.png"}""");

        CliResult result = await stub.GenerateAsync("--json");

        result.ShouldExitWith(5);
        Assert.That(result.ErrorLines, Has.One.EqualTo("The response has the URL https://cdn.example.com/[API key].png"));
        Assert.That((string?)result.Json["error"]!["urls"]![0], Is.EqualTo("https://cdn.example.com/[API key].png"));
        Assert.That((string?)result.Json["error"]!["files"]![0], Does.Exist);
    }
}
