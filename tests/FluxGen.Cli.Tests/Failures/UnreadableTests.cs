using System.Net;
using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.Failures;

// Paid for, but what came cannot be read.
public sealed class UnreadableTests
{
    [Test]
    public async Task Answer_that_breaks_off_is_kept_and_its_addresses_are_printed()
    {
        using TemporaryDirectory directory = new();
        const string body = """{"images":[{"url":"https://cdn.example.com/one.png?a=1\u0026b=2"},{"url":"https:\/\/cdn.example.com\/two.png"},{"wi""";
        Stub stub = new(() => Task.FromResult(StubAnswer.Text(HttpStatusCode.Created, body)));

        CliResult result = await Call(stub, directory).RunAsync();

        result.ShouldExitWith(5);
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Errors, Does.Contain("https://cdn.example.com/one.png?a=1&b=2").And.Contain("https://cdn.example.com/two.png"));
        string rescued = directory.Files.Single();
        Assert.That(result.Errors, Does.Contain(directory.File(rescued)));
        Assert.That(await File.ReadAllTextAsync(directory.File(rescued)), Is.EqualTo(body));
    }

    [Test]
    public async Task Answer_of_nothing_leaves_no_file()
    {
        using TemporaryDirectory directory = new();
        Stub stub = new(() => Task.FromResult(StubAnswer.Text(HttpStatusCode.Created, "")));

        CliResult result = await Call(stub, directory).RunAsync();

        result.ShouldExitWith(5);
        Assert.That(result.ErrorLines, Has.Some.StartsWith("error: "));
        Assert.That(directory.Files, Is.Empty);
    }

    [Test]
    public async Task Image_that_cannot_be_read_is_kept_as_it_came()
    {
        using TemporaryDirectory directory = new();
        string good = Convert.ToBase64String(Pictures.Png);
        Stub stub = new(() => Task.FromResult(StubAnswer.Text(HttpStatusCode.OK, $$"""{"data":[{"b64_json":"{{good}}"},{"b64_json":"not#base64"}]}""")));

        CliResult result = await Call(stub, directory, "--json").RunAsync();

        result.ShouldExitWith(5);
        Assert.That((string?)result.Json["images"]![0]!["problem"], Is.Null);
        Assert.That((string?)result.Json["images"]![1]!["problem"], Is.Not.Empty);
        string rescued = (string)result.Json["images"]![1]!["path"]!;
        Assert.That(await File.ReadAllTextAsync(rescued), Does.Contain("not#base64"));
        Assert.That(result.Errors, Does.Contain(rescued));
    }

    private static CliProcess Call(Stub stub, TemporaryDirectory directory, params string[] options) =>
        new CliProcess(Arguments.Generate([.. options, "--base-url", stub.BaseUrl.AbsoluteUri, "--out", directory.Path])).WithTemporaryFilesIn(directory.Path);
}
