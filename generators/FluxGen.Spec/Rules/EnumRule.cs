using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

internal sealed class EnumRule : IRule
{
    public void Check(SpecificationDocument document, ICollection<Problem> problems)
    {
        foreach (SpecMapping schema in document.ElementsOf(ObjectKind.Schema))
        {
            HashSet<(ScalarKind, string)> values = [];
            foreach (SpecScalar value in schema.Items("enum").OfType<SpecScalar>())
            {
                if (!values.Add((value.Kind, value.Text)))
                {
                    problems.Add(Problem.Warning(
                        ProblemIds.DuplicateEnumValue,
                        value.Place,
                        $"the enum value {OneLine.Quote(value.Text)} stands twice; the second has no effect. Remove it."));
                }
            }
        }
    }
}
