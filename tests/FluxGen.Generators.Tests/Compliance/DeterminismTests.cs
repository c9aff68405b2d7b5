using System.Globalization;
using FluxGen.Generators.Tests.Infrastructure;

namespace FluxGen.Generators.Tests.Compliance;

public sealed class DeterminismTests
{
    private static readonly Dictionary<string, string> Expected = Generate(ContractFiles.All);

    [Test]
    public void The_same_contract_gives_the_same_files() => Assert.That(Generate(ContractFiles.All), Is.EqualTo(Expected));

    [Test]
    public void The_folder_of_the_contract_changes_nothing() =>
        Assert.That(Generate([.. ContractFiles.All.Select(file => ($"C:\\other\\{file.Path}", file.Text))]), Is.EqualTo(Expected));

    [Test]
    public void The_order_of_the_files_changes_nothing() => Assert.That(Generate([.. ContractFiles.All.Reverse()]), Is.EqualTo(Expected));

    [Test]
    public void Line_ends_of_the_contract_change_nothing() =>
        Assert.That(Generate([.. ContractFiles.All.Select(file => (file.Path, file.Text.ReplaceLineEndings("\r\n")))]), Is.EqualTo(Expected));

    [Test]
    public void The_culture_changes_nothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = OddNumbers();
            Assert.That((-0.5).ToString(CultureInfo.CurrentCulture), Is.EqualTo("\u22120,5"), "the culture is in force");
            Assert.That(Generate(ContractFiles.All), Is.EqualTo(Expected));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // Tests run without the cultures of the machine, so this one is made by hand: a comma as in German, a minus as in Swedish.
    private static CultureInfo OddNumbers()
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "\u2212";
        return culture;
    }

    private static Dictionary<string, string> Generate(params (string Path, string Text)[] files) =>
        GeneratorHarness.Run(files).GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
}
