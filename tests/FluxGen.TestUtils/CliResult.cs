using Newtonsoft.Json.Linq;

namespace FluxGen.TestUtils;

public sealed record CliResult(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> OutputLines => Lines(Output);

    public IReadOnlyList<string> ErrorLines => Lines(Errors);

    public JObject Json => JObject.Parse(Output);

    // Every failed assertion about the exit code shows what the program had to say.
    public void ShouldExitWith(int expected) => Assert.That(ExitCode, Is.EqualTo(expected), ToString());

    public override string ToString() => $"exit code {ExitCode}\nstandard output:\n{Output}\nstandard error:\n{Errors}";

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
