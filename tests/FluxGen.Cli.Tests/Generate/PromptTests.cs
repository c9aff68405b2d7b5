using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.Generate;

public sealed class PromptTests
{
    [TestCase("-5 degrees outside, --sandbox")]
    [TestCase("@home with \"quotes\", ünïcödé 🦖 and\na second line")]
    public async Task Prompt_is_sent_as_it_was_typed(string prompt)
    {
        using TemporaryDirectory directory = new();
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);

        // In a process of its own, because the operating system encodes the arguments.
        CliResult result = await CliProcess.RunAsync(Arguments.For([(Catalogue.Prompt, [prompt])], "--base-url", stub.BaseUrl, "--out", directory.Path));

        result.ShouldExitWith(0);
        Assert.That((string?)stub.Received.Single()[Catalogue.Prompt.Name], Is.EqualTo(prompt));
    }

    [Test]
    public async Task Prompt_that_begins_with_an_at_sign_is_not_a_file_of_arguments()
    {
        using TemporaryDirectory directory = new();
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);
        string prompt = "@" + directory.File("home");
        await File.WriteAllTextAsync(directory.File("home"), "--help");

        CliResult result = await InProcess.RunAsync("generate", prompt, "--base-url", stub.BaseUrl, "--out", directory.Path);

        result.ShouldExitWith(0);
        Assert.That((string?)stub.Received.Single()[Catalogue.Prompt.Name], Is.EqualTo(prompt));
    }
}
