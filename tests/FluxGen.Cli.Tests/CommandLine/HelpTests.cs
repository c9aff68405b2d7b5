using FluxGen.Cli.Tests.Support;
using FluxGen.Runtime;

namespace FluxGen.Cli.Tests.CommandLine;

public sealed class HelpTests
{
    private CliResult _help = null!;

    private static IEnumerable<TestCaseData> Members => Catalogue.Members.Select(member => new TestCaseData(member).SetArgDisplayNames(member.Name));

    [OneTimeSetUp]
    public async Task AskAsync() => _help = await CliProcess.RunAsync("generate", "--help");

    [Test]
    public void Help_goes_to_standard_output_and_is_no_error()
    {
        _help.ShouldExitWith(0);
        Assert.That(_help.Errors, Is.Empty);
        Assert.That(_help.Output, Does.Contain(Catalogue.Operation.Summary).And.Contain(ImagesOperations.ServerAddress));
    }

    [TestCaseSource(nameof(Members))]
    public void Help_describes_a_member_with_its_limits_default_and_values(SchemaPropertyInfo member)
    {
        string line = _help.OutputLines.Select(text => text.Trim()).FirstOrDefault(text => text.StartsWith(member.ShownName() + " ", StringComparison.Ordinal))
            ?? throw new AssertionException($"nothing begins with {member.ShownName()}:\n{_help.Output}");

        Assert.Multiple(() =>
        {
            Assert.That(line, Does.Contain(member.Description));
            foreach (ConstraintInfo constraint in member.Constraints)
            {
                string limit = constraint is { Keyword: "pattern", Limit: @"\S" } ? "Not blank." : GoodValue.Text(constraint.Limit);
                Assert.That(line, Does.Contain(limit), constraint.Keyword);
            }

            foreach (string value in member.Schema.AllowedValues)
            {
                Assert.That(line, Does.Contain(value));
            }

            if (member.Default is { } initial)
            {
                Assert.That(line, Does.Contain($"{GoodValue.Text(initial)}."));
            }
        });
    }
}
