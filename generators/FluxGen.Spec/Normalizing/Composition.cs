using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// A oneOf or anyOf, without its null alternatives.
internal sealed record Composition(SpecProperty Keyword, IReadOnlyList<SpecNode> Branches);
