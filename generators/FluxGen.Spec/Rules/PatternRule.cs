using FluxGen.Runtime.Text;
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
                problems.Add(Problem.Warning(
                    ProblemIds.InvalidPattern,
                    pattern.Place,
                    $"the pattern {OneLine.Quote(pattern.Text)} is no regular expression of JavaScript: {fault}. So no value is validated against it. Correct it."));
            }
        }
    }

    public static bool IsValid(string pattern) => Fault(pattern) is null;

    private static string? Fault(string pattern)
    {
        try
        {
            _ = new EcmaTranslator(pattern).Translate();
            return null;
        }
        catch (ArgumentException error)
        {
            return error.Message;
        }
    }
}
