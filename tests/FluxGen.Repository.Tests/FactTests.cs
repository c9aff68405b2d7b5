using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace FluxGen.Repository.Tests;

// A fact about the service is written in the specification and nowhere else. The facts are read from there.
public sealed class FactTests
{
    private static readonly string[] CodeFolders = ["src", "generators"];

    private static readonly string[] AllFolders = ["src", "generators", "tests", "spec"];

    private static IEnumerable<string> Facts => [.. EnumValues(), .. Locations(), .. Lengths()];

    [Test]
    public void The_facts_are_found() => Assert.That(Facts.Distinct().Count(), Is.GreaterThan(3));

    [TestCaseSource(nameof(Facts))]
    public void No_code_repeats_a_fact_of_the_specification(string fact)
    {
        Regex word = new($@"(?<![\w.]){Regex.Escape(fact)}(?![\w.]*\w)", RegexOptions.IgnoreCase);

        Assert.That(Matches(RepositoryFiles.Files(CodeFolders, ".cs", ".liquid"), word), Is.Empty, $"lines that repeat '{fact}'");
    }

    [Test]
    public void No_file_has_a_path_of_the_machine_that_it_was_written_on()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile).TrimEnd('/', '\\');
        string[] places = [RepositoryFiles.Root, .. home.Length > 1 ? [home + '/', home + '\\'] : Array.Empty<string>()];
        Regex place = new(string.Join('|', [.. places.Select(Regex.Escape), @"/home/\w+/", @"/Users/\w+/", @"\b[A-Z]:\\Users\\"]));

        Assert.That(
            Matches(RepositoryFiles.Files(AllFolders, ".cs", ".liquid", ".csproj", ".props", ".targets", ".json", ".yaml", ".md"), place),
            Is.Empty);
    }

    // A value that is a common word, such as "png", or one digit can mean something else in the code.
    private static IEnumerable<string> EnumValues() =>
        FluxSpecification.Schemas.SelectMany(schema => schema.Schema["enum"]?.Values<string>() ?? []).OfType<string>()
            .Where(value => value.Length > 2 && !value.All(char.IsLetter));

    private static IEnumerable<string> Locations() =>
        FluxSpecification.Operations.Select(operation => operation.Path.Trim('/'))
            .Concat(FluxSpecification.Document["servers"]!.Select(server => new Uri((string)server["url"]!).Host));

    // Smaller numbers are statuses and line widths too, and powers of two are sizes of buffers.
    private static IEnumerable<string> Lengths() =>
        FluxSpecification.Document.SelectTokens("$..maxLength").OfType<JValue>().Select(length => (long)length)
            .Where(length => length >= 1000 && !long.IsPow2(length))
            .Select(length => $"{length}");

    private static IEnumerable<string> Matches(IEnumerable<string> files, Regex pattern) =>
        from file in files
        from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
        where pattern.IsMatch(line.Text)
        select $"{RepositoryFiles.Relative(file)}({line.Number}): {line.Text.Trim()}";
}
