using System.Diagnostics;
using FluxGen.Cli.Tests.Support;

namespace FluxGen.Cli.Tests;

[Platform(Exclude = "Win", Reason = "There is no bash.")]
public sealed class CompletionTests
{
    private static IEnumerable<TestCaseData> Lines =>
    [
        new("fluxgen gen", (string[])["generate"]),
        new("fluxgen serve --po", (string[])["--port"]),
        new($"fluxgen generate '{Arguments.Prompt}' {Catalogue.NumImages.ShownName()[..^2]}", (string[])[Catalogue.NumImages.ShownName()]),
        new($"fluxgen generate {Catalogue.OutputFormat.ShownName()} ", Catalogue.OutputFormat.Schema.AllowedValues.ToArray()),
    ];

    // The lines of the README, in a shell that has what bash gives to a completion.
    [TestCaseSource(nameof(Lines))]
    public async Task Line_is_completed_as_the_readme_says(string line, string[] expected)
    {
        string readme = await File.ReadAllTextAsync(RepositoryFiles.Combine("src", "FluxGen.Cli", "README.md"));
        IEnumerable<string> functions = readme.Split('\n').Where(text => text.Contains("_fluxgen", StringComparison.Ordinal));
        string script = $$"""
            fluxgen() { '{{CliProcess.Dotnet}}' '{{Path.Combine(AppContext.BaseDirectory, "FluxGen.Cli.dll")}}' "$@"; }
            {{string.Join('\n', functions)}}
            COMP_LINE=$1 COMP_POINT=${#1} COMP_WORDS=("${1##* }") COMP_CWORD=0
            _fluxgen
            printf '%s\n' "${COMPREPLY[@]}"
            """;

        using Process bash = Process.Start(new ProcessStartInfo("bash", ["-c", script, "bash", line]) { RedirectStandardOutput = true })!;
        string completions = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();

        Assert.That(completions.Split('\n', StringSplitOptions.RemoveEmptyEntries), Is.EquivalentTo(expected));
    }
}
