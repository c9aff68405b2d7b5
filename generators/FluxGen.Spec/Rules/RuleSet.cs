using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

internal static class RuleSet
{
    public static void Check(SpecificationDocument document, ICollection<Problem> problems) => _ = (document.Elements, problems);
}
