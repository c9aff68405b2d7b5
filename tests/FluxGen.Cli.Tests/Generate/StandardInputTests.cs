using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests.Generate;

[Platform(Exclude = "Win", Reason = "Its shells pass text on otherwise.")]
public sealed class StandardInputTests
{
    [TestCase("""printf 'A cat\nand a dog 🦖\n' | "$@" """, "A cat\nand a dog 🦖")]
    [TestCase("""printf 'A cat' | "$@" """, "A cat")]
    public async Task Prompt_is_read_from_standard_input(string script, string prompt)
    {
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);

        CliResult result = await CliProcess.InShell(script, Call(stub, "-")).Set("LC_ALL", "C.UTF-8").RunAsync();

        result.ShouldExitWith(0);
        Assert.That((string?)stub.Received.Single()[Catalogue.Prompt.Name], Is.EqualTo(prompt));
    }

    [Test]
    public async Task Dash_that_follows_two_dashes_is_the_prompt()
    {
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);

        CliResult result = await CliProcess.RunAsync(Call(stub, "--", "-"));

        result.ShouldExitWith(0);
        Assert.That((string?)stub.Received.Single()[Catalogue.Prompt.Name], Is.EqualTo("-"));
    }

    [TestCase("""printf 'caf\351' | "$@" """, "error: standard input: ")]
    [TestCase("""head -c 1000001 /dev/zero | tr '\0' x | "$@" """, "error: standard input: it has more than ")]
    [TestCase("""printf '  ' | "$@" """, "error: <prompt>: ")]
    [TestCase("""exec "$@" < /""", "error: standard input: ")]
    public async Task Input_that_is_no_prompt_is_refused(string script, string error)
    {
        await using ServiceStub stub = ServiceStub.WithImage(SampleImage.Png);

        CliResult result = await CliProcess.InShell(script, Call(stub, "-")).Set("LC_ALL", "C.UTF-8").RunAsync();

        result.ShouldExitWith(2);
        Assert.That(result.ErrorLines, Has.Exactly(1).StartsWith("error: ").And.Some.StartsWith(error));
        Assert.That(stub.Received, Is.Empty);
    }

    private static IEnumerable<string> Call(ServiceStub stub, params IEnumerable<string> prompt) =>
        ["generate", "--base-url", stub.BaseUrl, "--out", stub.Directory.Path, .. prompt];
}
