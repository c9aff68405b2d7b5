using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

internal sealed class DefaultRule : IRule
{
    public void Check(SpecificationDocument document, ICollection<Problem> problems)
    {
        ValueFit fit = new(document);
        foreach (SpecMapping schema in document.ElementsOf(ObjectKind.Schema))
        {
            // Null is often written where there is no default.
            if (schema["default"] is SpecNode value and not SpecScalar { Kind: ScalarKind.Null } && fit.Fault(value, schema) is (Place place, string fault))
            {
                problems.Add(Problem.Warning(ProblemIds.BrokenExample, place, $"the default does not fit its schema: {fault}. Correct the default or the schema."));
            }
        }
    }
}
