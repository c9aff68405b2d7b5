using System.CommandLine.Help;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using FluxGen.Cli.Generate;
using FluxGen.Cli.Output;
using FluxGen.Cli.Serve;

namespace FluxGen.Repository.Tests.Readme;

public sealed class ReadmeTests
{
    // A diagram is the only thing to be read and not to be tried.
    private static readonly IReadOnlyList<string> Languages = ["bash", "csharp", "yaml", "text"];

    [Test]
    public void Every_block_is_of_a_language_that_is_tested()
    {
        Assert.That(CodeBlock.All.Select(block => block.Language).Distinct(), Is.SubsetOf(Languages));
        Assert.That(CodeBlock.All.Count(block => block.Language == "text"), Is.EqualTo(1), "that is the diagram");
        Assert.That(CodeBlock.Document.Split('\n').Count(line => line.TrimStart().StartsWith("```", StringComparison.Ordinal)), Is.EqualTo(2 * CodeBlock.All.Count), "there is a fence that was not read");
    }

    [Test]
    public void Every_exit_code_is_told_and_no_other()
    {
        IEnumerable<int> codes = typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (int)field.GetRawConstantValue()!);
        IEnumerable<int> told = Regex.Matches(CodeBlock.Document, @"^\| (\d+) \|", RegexOptions.Multiline).Select(row => int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture));

        Assert.That(told, Is.EquivalentTo(codes));
    }

    [Test]
    public void Every_link_and_every_path_leads_somewhere()
    {
        IEnumerable<string> links = Regex.Matches(CodeBlock.Document, @"\]\((?!https?:)([^)#]+)").Select(link => link.Groups[1].Value);
        IEnumerable<string> paths = Regex.Matches(CodeBlock.Document, @"`((?:spec|src|generators|tests)/[^`\s]*)`").Select(path => path.Groups[1].Value);

        Assert.That(links.Concat(paths).Where(path => !Path.Exists(RepositoryFiles.Combine(path))), Is.Empty);
    }

    [Test]
    public void Every_option_that_is_named_exists()
    {
        IEnumerable<string> known = new GenerateCommand().Options.Concat(new ServeCommand().Options).Append(new HelpOption()).Select(option => option.Name);
        IEnumerable<string> options = Regex.Matches(CodeBlock.Document, @"`(--[a-z-]+)[^`]*`").Select(option => option.Groups[1].Value);

        Assert.That(options.Except(known).Except(SpecEdit.Members.Select(member => $"--{member.Replace('_', '-')}")), Is.Empty);
    }
}
