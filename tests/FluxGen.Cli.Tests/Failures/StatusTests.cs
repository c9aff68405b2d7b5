using System.Net;
using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.Failures;

public sealed class StatusTests
{
    private static IEnumerable<int> Errors => Catalogue.Operation.Responses.Select(response => response.Status).Where(status => status >= 400);

    [TestCaseSource(nameof(Errors))]
    public async Task Error_of_the_service_is_told_in_its_words(int status)
    {
        using TemporaryDirectory directory = new();
        Stub stub = new((HttpStatusCode)status, new ErrorEnvelope { Message = "In the service's words.", RequestId = "request-17" });

        CliResult result = await CliProcess.RunAsync(Arguments.Generate("--json", "--base-url", stub.BaseUrl.AbsoluteUri, "--out", directory.Path));

        result.ShouldExitWith(status < 500 ? 3 : 4);
        Assert.That(result.ErrorLines, Has.One.StartsWith("error: ").And.Contains($"{status}").And.Contains("In the service's words.").And.Contains("request-17"));
        Assert.That(result.Output, Is.Empty);
        Assert.That(stub.Received, Has.Count.EqualTo(1));
        Assert.That(directory.Files, Is.Empty);
    }

    [Test]
    public async Task Words_of_the_service_are_no_commands_to_the_terminal()
    {
        using TemporaryDirectory directory = new();
        Stub stub = new(HttpStatusCode.BadRequest, new ErrorEnvelope { Message = "\u001b]0;title\u0007red\u001b[2J" });

        CliResult result = await CliProcess.RunAsync(Arguments.Generate("--base-url", stub.BaseUrl.AbsoluteUri, "--out", directory.Path));

        Assert.That(result.ErrorLines, Has.Some.Contains("title"));
        Assert.That(result.ErrorLines.SelectMany(line => line), Has.None.Matches<char>(char.IsControl));
    }

    [Test]
    public async Task Retries_send_the_request_again_after_a_rate_limit_only_as_often_as_asked()
    {
        using TemporaryDirectory directory = new();
        Stub stub = new(HttpStatusCode.TooManyRequests, new ErrorEnvelope { Message = "Too many." });
        stub.Headers["Retry-After"] = "0";

        CliResult result = await CliProcess.RunAsync(Arguments.Generate("--retries", "2", "--base-url", stub.BaseUrl.AbsoluteUri, "--out", directory.Path));

        result.ShouldExitWith(3);
        Assert.That(result.ErrorLines, Has.Some.Contains("again after 0 seconds"));
        Assert.That(stub.Received, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Answer_without_an_image_is_a_failure()
    {
        using TemporaryDirectory directory = new();
        Stub stub = new(HttpStatusCode.Created, new ImageGenerationResponse { Status = "queued" });

        CliResult result = await CliProcess.RunAsync(Arguments.Generate("--json", "--base-url", stub.BaseUrl.AbsoluteUri, "--out", directory.Path));

        result.ShouldExitWith(4);
        Assert.That(result.ErrorLines, Has.One.Contains("without an image"));
        Assert.That(result.Json["images"], Is.Empty);
    }
}
