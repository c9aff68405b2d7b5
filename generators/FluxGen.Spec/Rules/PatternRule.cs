using System.Text.RegularExpressions;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

internal sealed class PatternRule : IRule
{
    public void Check(SpecificationDocument document, ICollection<Problem> problems)
    {
        foreach (SpecMapping schema in document.ElementsOf(ObjectKind.Schema))
        {
            if (schema["pattern"] is SpecScalar { Kind: ScalarKind.String } pattern && Fault(pattern.Text) is string fault)
            {
                problems.Add(Problem.Error(
                    ProblemIds.InvalidPattern,
                    pattern.Place,
                    $"the pattern {OneLine.Quote(pattern.Text)} is not a regular expression of .NET: {fault}. Correct it, or use only what JavaScript and .NET share."));
            }
        }
    }

    private static string? Fault(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return null;
        }
        catch (RegexParseException error)
        {
            return $"{error.Error} at character {error.Offset + 1}";
        }
    }
}
