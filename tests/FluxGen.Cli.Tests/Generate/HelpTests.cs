using System.Text.RegularExpressions;
using FluxGen.Cli.Tests.Support;
using FluxGen.Runtime;

namespace FluxGen.Cli.Tests.Generate;

public sealed class HelpTests
{
    private CliResult _help = null!;

    private static IEnumerable<TestCaseData> Properties => Catalogue.Properties.Select(property => new TestCaseData(property).SetArgDisplayNames(property.Name));

    [OneTimeSetUp]
    public async Task AskAsync() => _help = await CliProcess.RunAsync("generate", "--help");

    [Test]
    public void Help_goes_to_standard_output_and_is_not_an_error()
    {
        _help.ShouldExitWith(0);
        Assert.That(_help.Errors, Is.Empty);
        Assert.That(_help.Output, Does.Contain(Catalogue.Operation.Summary).And.Contain(ImagesOperations.ServerUrl));
    }

    [TestCaseSource(nameof(Properties))]
    public void Help_describes_a_property_with_its_limits_default_and_values(SchemaPropertyInfo property)
    {
        string line = _help.OutputLines.Select(text => text.Trim()).FirstOrDefault(text => Regex.IsMatch(text, $"^(-., )?{Regex.Escape(property.ShownName())} "))
            ?? throw new AssertionException($"nothing begins with {property.ShownName()}:\n{_help.Output}");

        Assert.Multiple(() =>
        {
            Assert.That(line, Does.Contain(property.Description));
            foreach (ConstraintInfo constraint in property.Constraints)
            {
                string limit = constraint.Limit is ConstraintInfo.NotBlankPattern ? "Not blank." : GoodValue.Text(constraint.Limit);
                Assert.That(line, Does.Contain(limit), constraint.Keyword);
            }

            foreach (string value in property.Schema.AllowedValues)
            {
                Assert.That(line, Does.Contain(value));
            }

            if (property.Default is { } initial)
            {
                Assert.That(line, Does.Contain($"{GoodValue.Text(initial)}."));
            }
        });
    }
}
