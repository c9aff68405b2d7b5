using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// One of the schemas of a union, and how a value shows that it is of this one.
internal sealed class UnionCase(SpecNode node, EffectiveSchema schema)
{
    public SpecNode Node { get; } = node;

    public EffectiveSchema Schema { get; } = schema;

    public string? Property { get; set; }

    public IReadOnlyList<string> Values { get; set; } = [];

    public IReadOnlyList<string> Required { get; set; } = [];

    public IReadOnlyList<string> JsonKinds { get; set; } = [];
}
