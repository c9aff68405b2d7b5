using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

// One thing that can be wrong with a specification. A rule never stops another, so it expects anything anywhere.
internal interface IRule
{
    void Check(SpecificationDocument document, ICollection<Problem> problems);
}
