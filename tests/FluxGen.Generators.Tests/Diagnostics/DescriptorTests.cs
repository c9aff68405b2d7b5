using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using FluxGen.Generators.Diagnostics;
using FluxGen.TestUtils;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Tests.Diagnostics;

public sealed partial class DescriptorTests
{
    private const string Page = "generators/FluxGen.Generators/DIAGNOSTICS.md";

    private static readonly string[] Retired = ["FLUX002", "FLUX005"];

    private static readonly DiagnosticDescriptor[] Descriptors =
        [.. typeof(DiagnosticDescriptors).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (DiagnosticDescriptor)field.GetValue(null)!)];

    private static readonly IReadOnlyList<Match> Sections = [.. Section().Matches(Read(Page)).Cast<Match>()];

    [Test]
    public void Each_descriptor_is_in_the_release_notes() => Assert.That(
        ReleaseNote().Matches(Read("generators/FluxGen.Generators/AnalyzerReleases.Unshipped.md"))
            .Select(row => string.Join(" | ", row.Groups.Values.Skip(1).Select(group => group.Value.Trim()))),
        Is.EqualTo(Descriptors.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}")));

    [Test]
    public void The_ids_have_no_gaps() => Assert.That(
        Descriptors.Select(rule => rule.Id),
        Is.EqualTo(Enumerable.Range(10, Descriptors.Length).Select(number => $"FLUX0{number}")));

    [TestCaseSource(nameof(Descriptors))]
    public void Each_descriptor_has_a_remedy(DiagnosticDescriptor rule)
    {
        string help = rule.Description.ToString(CultureInfo.InvariantCulture);

        Assert.That(help, Does.EndWith("."));
        Assert.That(rule.MessageFormat.ToString(CultureInfo.InvariantCulture), Does.EndWith(help));
    }

    [TestCaseSource(nameof(Descriptors))]
    public void Each_descriptor_links_to_a_section_with_its_title_and_severity(DiagnosticDescriptor rule)
    {
        Match section = Sections.Single(candidate => candidate.Groups["id"].Value == rule.Id);

        Assert.That(rule.HelpLinkUri, Is.EqualTo($"{Page}#{rule.Id.ToLowerInvariant()}"));
        Assert.That(section.Groups["title"].Value, Is.EqualTo(rule.Title.ToString(CultureInfo.InvariantCulture)));
        Assert.That(section.Groups["severity"].Value, Is.EqualTo(rule.DefaultSeverity.ToString()));
    }

    [Test]
    public void Each_section_is_about_an_id_of_the_build_or_of_the_generator()
    {
        IEnumerable<string> sources = RepositoryFiles.Files(["generators"], ".targets").Concat(RepositoryFiles.Files(["generators/FluxGen.Spec"], ".cs"));
        IEnumerable<string> build = BuildId().Matches(string.Concat(sources.Select(File.ReadAllText))).Select(match => match.Value).Distinct();
        IEnumerable<string> all = build.Concat(Descriptors.Select(rule => rule.Id)).Concat(Retired).Order(StringComparer.Ordinal);

        Assert.That(Sections.Select(section => section.Groups["id"].Value), Is.EqualTo(all));
    }

    [Test]
    public void Each_section_has_an_example_a_cause_and_a_remedy() =>
        Assert.That(Sections.Select(section => section.Groups["text"].Value), Has.All.Contains("\nExample: ").And.All.Contains("\nCause: ").And.All.Contains("\nRemedy: "));

    private static string Read(string path) => File.ReadAllText(RepositoryFiles.Combine(path)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^## (?<id>\S+)\n\n\*\*(?<title>.+)\*\* · (?<severity>\w+)\n(?<text>(?:(?!## ).*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^(FLUX\d+) \| (\w+) \| (\w+) \| (.+)$", RegexOptions.Multiline)]
    private static partial Regex ReleaseNote();

    [GeneratedRegex(@"\bFLUX[01]\d\d\b")]
    private static partial Regex BuildId();
}
