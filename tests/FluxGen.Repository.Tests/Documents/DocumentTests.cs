using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using FluxGen.Cli.Generate;
using FluxGen.Cli.Output;
using FluxGen.Cli.Serve;

namespace FluxGen.Repository.Tests.Documents;

public sealed class DocumentTests
{
    private const int MaxReadmeLines = 150;

    // A block of the language "text" is a diagram or what a program prints.
    private static readonly IReadOnlyList<string> Languages = ["bash", "csharp", "yaml", "xml", "text"];

    private static IEnumerable<TestCaseData> Documents => Document.All.Select(document => new TestCaseData(document).SetArgDisplayNames(document.Path));

    private static IEnumerable<TestCaseData> Packages =>
        Directory.EnumerateFiles(RepositoryFiles.Combine("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(project => Path.GetFileNameWithoutExtension(project))
            .Select(name => new TestCaseData(name));

    [Test]
    public void The_readme_is_short() => Assert.That(Document.Readme.Text.Split('\n'), Has.Length.AtMost(MaxReadmeLines));

    [TestCaseSource(nameof(Packages))]
    public void Every_project_that_people_use_has_a_readme(string project) =>
        Assert.That(Document.All.Select(document => document.Path), Does.Contain($"src/{project}/README.md"));

    [TestCaseSource(nameof(Documents))]
    public void Every_block_is_of_a_language_that_is_tested(object value)
    {
        Document document = (Document)value;
        CodeBlock[] blocks = [.. CodeBlock.All.Where(block => block.Document == document)];

        Assert.That(blocks.Select(block => block.Language).Distinct(), Is.SubsetOf(Languages));
        Assert.That(document.Text.Split('\n').Count(line => line.StartsWith("```", StringComparison.Ordinal)), Is.EqualTo(2 * blocks.Length), "a fence was not read");
    }

    [TestCaseSource(nameof(Documents))]
    public void Every_link_and_every_path_leads_to_a_file(object value)
    {
        Document document = (Document)value;
        IEnumerable<string> links = Regex.Matches(document.Text, @"\]\((?!https?:)([^)#]+)[^)]*\)")
            .Select(link => Path.Combine(document.Folder, link.Groups[1].Value));
        IEnumerable<string> paths = Regex.Matches(document.Text, @"`((?:spec|src|generators|tests)/[^`\s*<…]*)`").Select(path => path.Groups[1].Value);

        Assert.That(links.Concat(paths).Where(path => !Path.Exists(RepositoryFiles.Combine(path))), Is.Empty);
    }

    [Test]
    public void Every_link_to_a_heading_leads_to_one() =>
        Assert.That(
            from document in Document.All
            from Match link in Regex.Matches(document.Text, @"\]\((?!https?:)([^)#]*)#([^)]+)\)")
            let target = link.Groups[1].Length == 0 ? document.Path : Path.Combine(document.Folder, link.Groups[1].Value)
            let full = RepositoryFiles.Relative(Path.GetFullPath(RepositoryFiles.Combine(target)))
            where !Headings(Document.All.Single(other => other.Path == full)).Contains(link.Groups[2].Value)
            select $"{document}: {link.Value}",
            Is.Empty);

    [TestCaseSource(nameof(Documents))]
    public void Every_test_that_is_named_exists(object value)
    {
        string[] tests = [.. Regex.Matches(((Document)value).Text, @"`(\w+Tests\.(?!cs`)\w+)`").Select(name => name.Groups[1].Value)];

        Assert.That(tests.Except(Tests.Value), Is.Empty);
    }

    [Test]
    public void Every_exit_code_is_documented_and_no_other()
    {
        IEnumerable<int> codes = typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (int)field.GetRawConstantValue()!);
        Document page = Document.All.Single(document => document.Path == "src/FluxGen.Cli/README.md");
        IEnumerable<int> documented = Regex.Matches(page.Text, @"^\| (\d+) \|", RegexOptions.Multiline)
            .Select(row => int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture));

        Assert.That(documented, Is.EquivalentTo(codes));
    }

    [Test]
    public void Every_option_that_is_named_exists()
    {
        IEnumerable<Command> commands = [new GenerateCommand(), new ServeCommand()];
        IEnumerable<string> known = commands.SelectMany(command => command.Options).Append(new HelpOption()).Select(option => option.Name);
        IEnumerable<string> options = Document.All.Where(document => document.Path is "README.md" or "src/FluxGen.Cli/README.md")
            .SelectMany(document => Regex.Matches(document.Text, @"`(--[a-z-]+)[^`]*`").Select(option => option.Groups[1].Value));

        Assert.That(options.Except(known).Except(SpecificationEdit.PropertyNames.Select(property => $"--{property.Replace('_', '-')}")), Is.Empty);
    }

    // A class with its methods, in a file with its name.
    private static readonly Lazy<HashSet<string>> Tests = new(() =>
    [
        .. Directory.EnumerateFiles(RepositoryFiles.Combine("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .SelectMany(path => Regex.Matches(File.ReadAllText(path), @"^    public (?:async Task|void) (\w+)\(", RegexOptions.Multiline)
                .Select(method => $"{Path.GetFileNameWithoutExtension(path)}.{method.Groups[1].Value}")),
    ]);

    // As GitHub makes the anchor of a heading.
    private static IEnumerable<string> Headings(Document document) =>
        Regex.Matches(document.Text, "^#+ (.*)$", RegexOptions.Multiline)
            .Select(heading => Regex.Replace(heading.Groups[1].Value.ToLowerInvariant(), @"[^\w\- ]", "").Replace(' ', '-'));
}
