using FluxGen.Generators.Models;

namespace FluxGen.Generators.Constraints;

internal sealed class MaxItemsConstraint() : CountConstraint("maxItems", "MaxLengthAttribute", ValueKind.List, isMaximum: true)
{
    public override string Violation(string field, string value, string limit) => $"{Actual(value)} > {limit}";

    protected override string Actual(string value) => value + ".Count";
}
