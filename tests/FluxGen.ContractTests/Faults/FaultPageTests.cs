namespace FluxGen.ContractTests.Faults;

internal sealed class FaultPageTests
{
    private static readonly string Page = RepositoryFiles.Combine("tests", "FluxGen.ContractTests", "README.md");

    [Test]
    public void The_page_has_every_row()
    {
        // As for the approved listings: a missing text is written, but not where all of them have to be there.
        if (!File.Exists(Page) && Environment.GetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE") != "true")
        {
            File.WriteAllText(Page, FaultTable.Render());
        }

        Assert.That(
            File.ReadAllText(Page).ReplaceLineEndings("\n"),
            Is.EqualTo(FaultTable.Render()),
            $"The rows of the fault matrix have changed. Delete {Page}, run this test again, and read the difference.");
    }

    [Test]
    public void No_two_rows_have_the_same_name() => Assert.That(FaultTheme.All.SelectMany(theme => theme.Rows).Select(row => row.Name), Is.Unique);
}
