using System.Net;
using FluxGen.Cli.Tests.Support;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Tests.Generate;

public sealed class FailureTests
{
    private static IEnumerable<int> Errors => Catalogue.Operation.Responses.Select(response => response.Status).Where(status => status >= 400);

    [TestCaseSource(nameof(Errors))]
    public async Task Error_of_the_service_is_reported_in_its_words(int status)
    {
        await using ServiceStub stub = new((HttpStatusCode)status, new ErrorEnvelope { Message = "In the service's words.", RequestId = "request-17" });

        CliResult result = await stub.GenerateAsync("--json");

        result.ShouldExitWith(status < 500 ? 3 : 4);
        Assert.That(result.ErrorLines, Has.One.StartsWith("error: ").And.Contains($"{status}").And.Contains("In the service's words.").And.Contains("request-17"));
        JToken error = result.Json["error"]!;
        Assert.That((string?)error["message"], Does.Contain("In the service's words."));
        Assert.That(((int?)error["status"], (string?)error["requestId"], (string?)error["delivery"]), Is.EqualTo(((int?)status, "request-17", status < 500 ? "refused" : "unknown")));
        Assert.That(stub.Received, Has.Count.EqualTo(1));
        Assert.That(stub.Directory.Files, Is.Empty);
    }

    [Test]
    public async Task Words_of_the_service_are_not_commands_to_the_terminal()
    {
        await using ServiceStub stub = new(HttpStatusCode.BadRequest, new ErrorEnvelope { Message = "\u001b]0;title\u0007red\u001b[2J\u202e" });

        CliResult result = await stub.GenerateAsync();

        Assert.That(result.ErrorLines, Has.Some.Contains("title").And.All.Match(@"^\P{C}*$"));
    }

    [Test]
    public async Task Words_of_the_service_are_one_line()
    {
        await using ServiceStub stub = new(HttpStatusCode.BadRequest, new ErrorEnvelope { Message = "No.\nThe image is at http://evil/\r\u2028error: fake\u2029" });

        CliResult result = await stub.GenerateAsync();

        Assert.That(result.ErrorLines.Where(line => !line.StartsWith("Waiting", StringComparison.Ordinal)), Has.One.Items.And.One.Contains("No. The image is at http://evil/  error: fake"));
    }

    [Test]
    public async Task Rate_limit_tells_programs_how_long_to_wait()
    {
        await using ServiceStub stub = new(HttpStatusCode.TooManyRequests, new ErrorEnvelope { Message = "Too many." }, "Retry-After: 17\r\n");

        CliResult result = await stub.GenerateAsync("--json");

        result.ShouldExitWith(3);
        Assert.That((int?)result.Json["error"]!["retryAfterSeconds"], Is.EqualTo(17));
    }

    [Test]
    public async Task Request_that_takes_longer_than_its_timeout_may_have_cost_something()
    {
        await using ServiceStub stub = new(responder => responder.HangAsync());

        CliResult result = await stub.GenerateAsync("--timeout", "0.05", "--json");

        result.ShouldExitWith(4);
        Assert.That((string?)result.Json["error"]!["delivery"], Is.EqualTo("unknown"));
    }

    [Test]
    public async Task Retries_send_the_request_again_after_a_rate_limit_only_as_often_as_asked()
    {
        await using ServiceStub stub = new(HttpStatusCode.TooManyRequests, new ErrorEnvelope { Message = "Too many." }, "Retry-After: 0\r\n");

        CliResult result = await stub.GenerateAsync("--retries", "2");

        result.ShouldExitWith(3);
        Assert.That(result.ErrorLines, Has.Some.Contains("again after 0 seconds"));
        Assert.That(stub.Received, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Response_without_an_image_is_a_failure()
    {
        await using ServiceStub stub = new(HttpStatusCode.Created, """{"status":"queued","result":[{"url":"https://a.example/1.png"}]}""");

        CliResult result = await stub.GenerateAsync("--json");

        result.ShouldExitWith(4);
        Assert.That(result.ErrorLines, Has.One.Contains("without an image"));
        Assert.That(result.ErrorLines, Has.One.EqualTo("The response has the URL https://a.example/1.png"));
        Assert.That(result.Json["images"], Is.Empty);
        Assert.That((string?)result.Json["urls"]!.Single(), Is.EqualTo("https://a.example/1.png"));
        Assert.That(Path.GetFileName((string?)result.Json["files"]!.Single()), Is.EqualTo(stub.Directory.Files.Single()));
    }

    [Test]
    public async Task Refused_connection_is_a_failure_that_cost_nothing()
    {
        using TemporaryDirectory directory = new();

        CliResult result = await InProcess.RunAsync(Arguments.Generate("--base-url", $"{await RawServer.FindDeadAddressAsync()}", "--out", directory.Path));

        result.ShouldExitWith(4);
        Assert.That(result.ErrorLines, Has.One.StartsWith("error: ").And.Contains("nothing was sent"));
    }

    [Test]
    public async Task Dropped_connection_is_a_failure_that_may_have_cost_something()
    {
        await using ServiceStub stub = new(responder => responder.CloseAsync());

        CliResult result = await stub.GenerateAsync("--retries", "3");

        result.ShouldExitWith(4);
        Assert.That(result.ErrorLines, Has.One.StartsWith("error: ").And.Contains("billed"));
        Assert.That(stub.ConnectionCount, Is.EqualTo(1));
    }
}
