using System.Text.RegularExpressions;

namespace FluxGen.Pipeline.Tests.Infrastructure;

internal sealed partial record BuildResult(int ExitCode, string Output)
{
    public IReadOnlyList<string> Errors =>
        [.. ErrorLine().Matches(Output).Select(static match => match.Groups["error"].Value.Trim()).Distinct()];

    public IReadOnlyList<string> SpecificationsRead =>
        [.. ReadingLine().Matches(Output).Select(static match => match.Groups["specification"].Value.Trim())];

    [GeneratedRegex(@"^(?<error>.*\berror [A-Z]+\d+: .*?)( \[[^\]]*proj\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();

    [GeneratedRegex("FluxGen: reading (?<specification>.*)$", RegexOptions.Multiline)]
    private static partial Regex ReadingLine();
}
