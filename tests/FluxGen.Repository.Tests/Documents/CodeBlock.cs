using System.Text.RegularExpressions;

namespace FluxGen.Repository.Tests.Documents;

// A fenced block of code in a document.
internal sealed partial record CodeBlock(Document Document, string Language, string Text, int Line)
{
    public static IReadOnlyList<CodeBlock> All { get; } = [.. Document.All.SelectMany(In)];

    // The blocks that users copy. The documents for contributors show parts of the code, which are compiled where they stand.
    public static IEnumerable<CodeBlock> ForUsers => All.Where(block => block.Document.Path == "README.md" || block.Document.Path.StartsWith("src/", StringComparison.Ordinal));

    public static IEnumerable<TestCaseData> ToTestCases(IEnumerable<CodeBlock> blocks) =>
        blocks.Select(block => new TestCaseData(block).SetArgDisplayNames($"{block.Document}, line {block.Line}"));

    private static IEnumerable<CodeBlock> In(Document document) =>
        Fences().Matches(document.Text).Select(match => new CodeBlock(
            document, match.Groups["language"].Value, match.Groups["text"].Value, document.Text[..match.Index].Count(letter => letter == '\n') + 1));

    [GeneratedRegex("^```(?<language>.*)\n(?<text>(?s:.*?))^```$", RegexOptions.Multiline)]
    private static partial Regex Fences();
}
