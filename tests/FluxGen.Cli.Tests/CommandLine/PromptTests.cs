using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.CommandLine;

public sealed class PromptTests
{
    [TestCase("-5 degrees outside, --sandbox")]
    [TestCase("@home with \"quotes\", ünïcödé 🦖 and\na second line")]
    public async Task Prompt_is_sent_as_it_was_typed(string prompt)
    {
        using TemporaryDirectory directory = new();
        Stub stub = Stub.WithPicture(Pictures.Png);

        CliResult result = await CliProcess.RunAsync(
            Arguments.For([(Catalogue.Prompt, [prompt])], "--base-url", stub.BaseUrl.AbsoluteUri, "--out", directory.Path));

        result.ShouldExitWith(0);
        Assert.That((string?)stub.Received.Single()[Catalogue.Prompt.Name], Is.EqualTo(prompt));
    }

    [Test]
    public async Task Prompt_that_begins_with_an_at_sign_is_no_file_of_arguments()
    {
        using TemporaryDirectory directory = new();
        Stub stub = Stub.WithPicture(Pictures.Png);
        await File.WriteAllTextAsync(directory.File("home"), "--help");

        CliResult result = await new CliProcess("generate", "@home", "--base-url", stub.BaseUrl.AbsoluteUri).In(directory).RunAsync();

        result.ShouldExitWith(0);
        Assert.That((string?)stub.Received.Single()[Catalogue.Prompt.Name], Is.EqualTo("@home"));
    }
}
