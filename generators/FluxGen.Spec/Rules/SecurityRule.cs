using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

internal sealed class SecurityRule : IRule
{
    public void Check(SpecificationDocument document, ICollection<Problem> problems)
    {
        IReadOnlyList<SpecProperty> schemes = document.Root.Mapping("components")?.PropertiesOf("securitySchemes") ?? [];
        IEnumerable<SpecMapping> requirements = document.ElementsOf(ObjectKind.Operation)
            .Prepend(document.Root)
            .SelectMany(owner => owner.Items("security"))
            .OfType<SpecMapping>();
        foreach (SpecProperty required in requirements.SelectMany(requirement => requirement.Properties))
        {
            if (schemes.All(scheme => scheme.Name != required.Name))
            {
                string remedy = Spelling.Closest(required.Name, schemes.Select(scheme => scheme.Name)) is string meant ? $"Did you mean {OneLine.Quote(meant)}?" : "Declare it there.";
                problems.Add(Problem.Error(
                    ProblemIds.UnknownSecurityScheme,
                    required.NamePlace,
                    $"the security scheme {OneLine.Quote(required.Name)} is not one of the specification's security schemes; expected is the name of one. {remedy}"));
            }
        }
    }
}
