using System.Text.RegularExpressions;

namespace FluxGen.Repository.Tests;

// The glossary says in its third column which words it replaces. Those that have no other meaning here must not come back.
public sealed partial class GlossaryTests
{
    private static readonly string[] Folders = ["src", "generators", "spec"];

    // Words that also have a meaning of their own, such as a JSON document, an enum member, an IP address or "at least".
    private static readonly string[] Ambiguous =
    [
        "document", "description", "spec", "member", "field", "rule", "least", "most", "longest", "check", "exchange", "address", "drawing", "fetch",
        "double", "fake", "plan", "script", "fixture",
    ];

    private static IEnumerable<string> Replaced =>
        File.ReadAllLines(RepositoryFiles.Combine("generators", "README.md"))
            .Select(line => line.Split('|'))
            .Where(cells => cells is ["", _, _, _, ""])
            .SelectMany(cells => cells[3].Split(',', StringSplitOptions.TrimEntries))
            .Where(term => term.Length > 0 && term.All(char.IsLower) && !Ambiguous.Contains(term));

    [Test]
    public void The_replaced_words_are_found() => Assert.That(Replaced, Does.Contain("picture").And.Contain("answer"));

    [Test]
    public void No_replaced_word_is_used()
    {
        HashSet<string> replaced = [.. Replaced.SelectMany(word => (string[])[word, word + "s", word + "ed"])];

        Assert.That(
            from file in RepositoryFiles.Files(Folders, ".cs", ".liquid", ".md", ".targets", ".yaml", ".csproj")
            where RepositoryFiles.Relative(file) != "generators/README.md"
            from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
            let found = Word().Matches(line.Text).Select(word => word.Value).FirstOrDefault(word => replaced.Contains(word.ToLowerInvariant()))
            where found is not null
            select $"{RepositoryFiles.Relative(file)}({line.Number}): {found}",
            Is.Empty);
    }

    // The words of a text, and of the identifiers in it.
    [GeneratedRegex("[A-Z]?[a-z]+")]
    private static partial Regex Word();
}
