using System.Reflection;
using System.Text.RegularExpressions;
using FluxGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace FluxGen.Generators.Tests.Diagnostics;

public sealed class DescriptorTests
{
    private static readonly DiagnosticDescriptor[] Descriptors =
        [.. typeof(DiagnosticDescriptors).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (DiagnosticDescriptor)field.GetValue(null)!)];

    [Test]
    public void EachIsListedInTheReleaseNotes()
    {
        string notes = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "AnalyzerReleases.Unshipped.md"));

        Assert.That(
            Regex.Matches(notes, @"^(FLUX\d+) \| (\w+) \| (\w+) \| (.+)$", RegexOptions.Multiline)
                .Select(row => string.Join(" | ", row.Groups.Values.Skip(1).Select(group => group.Value.Trim()))),
            Is.EqualTo(Descriptors.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}")));
    }

    [Test]
    public void TheirNumbersFollowEachOther() => Assert.That(
        Descriptors.Select(rule => rule.Id),
        Is.EqualTo(Enumerable.Range(10, Descriptors.Length).Select(number => $"FLUX0{number}")));

    [TestCaseSource(nameof(Descriptors))]
    public void EachSaysWhatToDo(DiagnosticDescriptor rule)
    {
        string help = rule.Description.ToString(System.Globalization.CultureInfo.InvariantCulture);

        Assert.That(help, Does.EndWith("."));
        Assert.That(rule.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture), Does.EndWith(help));
    }
}
