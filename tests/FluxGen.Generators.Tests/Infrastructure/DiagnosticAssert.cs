using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FluxGen.Generators.Tests.Infrastructure;

// Tests the message and the place of the diagnostic of a contract with one error.
internal static class DiagnosticAssert
{
    public static void Reports(string contract, string id, string place, params string[] words)
    {
        GeneratorRunResult result = GeneratorHarness.Run(contract);
        Diagnostic diagnostic = Single(result, id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(TextAt(contract, diagnostic.Location), Is.EqualTo(place), "the place in the contract");
            foreach (string word in words)
            {
                Assert.That(diagnostic.GetMessage(CultureInfo.InvariantCulture), Does.Contain($"'{word}'").Or.Contains(word));
            }
        }
    }

    public static Diagnostic Single(GeneratorRunResult result, string id)
    {
        Assert.That(result.Diagnostics.Select(diagnostic => diagnostic.Id), Is.EqualTo([id]), string.Join('\n', result.Diagnostics));
        return result.Diagnostics[0];
    }

    private static string TextAt(string contract, Location location)
    {
        FileLinePositionSpan lines = location.GetLineSpan();
        Assert.That(lines.Path, Is.EqualTo("Contract.cs"));
        return SourceText.From(contract).ToString(location.SourceSpan);
    }
}
