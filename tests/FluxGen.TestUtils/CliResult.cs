using Newtonsoft.Json.Linq;

namespace FluxGen.TestUtils;

/// <summary>What a run of the command line left behind.</summary>
public sealed record CliResult(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> OutputLines => Lines(Output);

    public IReadOnlyList<string> ErrorLines => Lines(Errors);

    public JObject Json => JObject.Parse(Output);

    /// <summary>Asserts the exit code, and shows the output where it is another one.</summary>
    public void ShouldExitWith(int expected) => Assert.That(ExitCode, Is.EqualTo(expected), ToString());

    /// <summary>Asserts that the API key is not in the output.</summary>
    public CliResult EnsureWithoutKey()
    {
        Assert.That(ToString(), Does.Not.Contain(CliProcess.Key), "the key was printed");
        return this;
    }

    public override string ToString() => $"exit code {ExitCode}\nstandard output:\n{Output}\nstandard error:\n{Errors}";

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
