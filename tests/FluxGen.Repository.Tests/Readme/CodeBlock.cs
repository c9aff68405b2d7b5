using System.Text.RegularExpressions;

namespace FluxGen.Repository.Tests.Readme;

// A block of code in the README, fenced.
internal sealed partial record CodeBlock(string Language, string Text, int Line)
{
    public static string Document { get; } = File.ReadAllText(RepositoryFiles.Combine("README.md")).ReplaceLineEndings("\n");

    public static IReadOnlyList<CodeBlock> All { get; } =
    [
        .. Fences().Matches(Document).Select(match => new CodeBlock(match.Groups["language"].Value, match.Groups["text"].Value, Document[..match.Index].Count(letter => letter == '\n') + 1)),
    ];

    public static IEnumerable<TestCaseData> Of(string language) =>
        All.Where(block => block.Language == language).Select(block => new TestCaseData(block).SetArgDisplayNames($"line {block.Line}"));

    [GeneratedRegex("^```(?<language>.*)\n(?<text>(?s:.*?))^```$", RegexOptions.Multiline)]
    private static partial Regex Fences();
}
