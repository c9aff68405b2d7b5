using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

internal sealed class SomethingToGenerateRule : IRule
{
    public void Check(SpecificationDocument document, ICollection<Problem> problems)
    {
        if (document.Root.PropertiesOf("paths").Count == 0 && document.Root.PropertiesOf("webhooks").Count == 0 && document.Root.Mapping("components")?.PropertiesOf("schemas").Count is null or 0)
        {
            problems.Add(Problem.Error(
                ProblemIds.Unreadable,
                document.Root.Place,
                "the specification has neither an operation nor a schema, so there is nothing to make of it. Add paths or components, or name another file."));
        }
    }
}
