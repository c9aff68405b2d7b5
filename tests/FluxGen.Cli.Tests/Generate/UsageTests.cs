using FluxGen.Cli.Tests.Support;
using FluxGen.Runtime;

namespace FluxGen.Cli.Tests.Generate;

public sealed class UsageTests
{
    private readonly ServiceStub _stub = ServiceStub.WithImage(SampleImage.Png);

    private static IEnumerable<TestCaseData> Mistakes =>
    [
        new TestCaseData((string[])["--sandboxx"], "error: --sandboxx: there is no such option. Did you mean --sandbox?").SetName("Mistyped_option_is_not_taken_for_the_prompt"),
        new TestCaseData((string[])[Arguments.Prompt, "--no-such-option"], "'--no-such-option'").SetName("Unknown_option_after_the_prompt_is_named"),
        new TestCaseData((string[])[Arguments.Prompt, Catalogue.Seed.ShownName()], $"'{Catalogue.Seed.ShownName()}'").SetName("Option_without_its_value_is_named"),
        new TestCaseData((string[])["--allow-host", "http://images.internal", Arguments.Prompt], "error: --allow-host: 'http://images.internal'").SetName("Host_with_a_scheme_is_named"),
        new TestCaseData((string[])[Arguments.Prompt, "--sedd", "1"], "'--sedd'. Did you mean --seed?").SetName("Option_that_was_probably_meant_is_named"),
        new TestCaseData((string[])[Arguments.Prompt, "--timeout", "0"], "error: --timeout: '0'").SetName("Timeout_that_is_no_time_is_named"),
        new TestCaseData((string[])[Arguments.Prompt, "--timeout", "1e99"], "error: --timeout: '1e99'").SetName("Timeout_that_is_too_long_is_named"),
        new TestCaseData((string[])["--sandbox", Arguments.Prompt], "--sandbox and --base-url exclude each other").SetName("Sandbox_and_another_server_exclude_each_other"),
    ];

    [TearDown]
    public void Nothing_was_sent() => Assert.That(_stub.Received, Is.Empty);

    [OneTimeTearDown]
    public async Task StopAsync() => await _stub.DisposeAsync();

    [Test]
    public async Task Every_error_of_a_command_line_is_reported_at_once()
    {
        BadValue bad = BadValue.FindAll(Catalogue.Seed)[0];

        CliResult result = await InProcess.RunAsync("generate", "--base-url", "ftp://nowhere", "--retries", "-1", bad.Property.ShownName(), bad.Texts[0]);

        result.ShouldExitWith(2);
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.ErrorLines, Has.Exactly(1).StartsWith("error: --base-url: 'ftp://nowhere'")
            .And.Exactly(1).StartsWith("error: --retries: '-1'")
            .And.Exactly(1).StartsWith($"error: {bad.Property.ShownName()}: is ")
            .And.Exactly(1).Contains($"'{Catalogue.Prompt.Name}' missing")
            .And.Exactly(4).StartsWith("error: ")
            .And.Some.Contains("--help"));
    }

    [TestCaseSource(nameof(Mistakes))]
    public async Task Mistake_is_reported(string[] arguments, string error)
    {
        CliResult result = await InProcess.RunAsync(["generate", "--base-url", _stub.BaseUrl, .. arguments]);

        result.ShouldExitWith(2);
        Assert.That(result.ErrorLines, Has.Some.Contains(error));
    }

    [Test]
    public async Task Call_without_a_command_is_an_error()
    {
        CliResult result = await InProcess.RunAsync();

        result.ShouldExitWith(2);
        Assert.That(result.Errors, Does.Contain("'fluxgen --help'"));
    }

    [Test]
    public async Task Mistyped_command_and_value_are_corrected()
    {
        SchemaPropertyInfo format = Catalogue.OutputFormat;
        string value = format.Schema.AllowedValues[0];

        Assert.That((await InProcess.RunAsync("genrate")).Errors, Does.Contain("'genrate'. Did you mean generate?"));
        Assert.That(
            (await InProcess.RunAsync(Arguments.Generate(format.ShownName(), value[..^1]))).Errors,
            Does.Contain($"error: {format.ShownName()}: is ").And.Contain($"Did you mean {value}?"));
    }

    [Test]
    public async Task Error_of_a_command_line_is_json_where_that_is_asked_for()
    {
        CliResult result = await InProcess.RunAsync("generate", "--json", "--retries", "-1");

        result.ShouldExitWith(2);
        Assert.That((string?)result.Json["error"]!["delivery"], Is.EqualTo("notSent"));
        Assert.That((string?)result.Json["error"]!["message"], Does.Contain("--retries: '-1'"));
    }

    [Test]
    public async Task Directory_and_number_of_images_have_short_names()
    {
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);

        CliResult result = await InProcess.RunAsync("generate", Arguments.Prompt, "--base-url", stub.BaseUrl, "-o", stub.Directory.Path, "-n", "1");

        result.ShouldExitWith(0);
        Assert.That(stub.Directory.Files, Has.One.Items);
        Assert.That((int?)stub.Received.Single()[Catalogue.NumImages.Name], Is.EqualTo(1));
    }
}
