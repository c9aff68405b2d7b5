using System.Text.RegularExpressions;

namespace FluxGen.Pipeline.Tests.Infrastructure;

internal sealed partial record BuildResult(int ExitCode, string Output)
{
    /// <summary>The errors, without the project at the end of the line and without the repetition in the summary.</summary>
    public IReadOnlyList<string> Errors =>
        [.. ErrorLine().Matches(Output).Select(static match => match.Groups["error"].Value.Trim()).Distinct()];

    /// <summary>The documents that NSwag read.</summary>
    public IReadOnlyList<string> DocumentsRead =>
        [.. ReadingLine().Matches(Output).Select(static match => match.Groups["document"].Value.Trim())];

    [GeneratedRegex(@"^(?<error>.*\berror [A-Z]+\d+: .*?)( \[[^\]]*proj\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();

    [GeneratedRegex("FluxGen: reading (?<document>.*)$", RegexOptions.Multiline)]
    private static partial Regex ReadingLine();
}
