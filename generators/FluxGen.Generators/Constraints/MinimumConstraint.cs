using FluxGen.Generators.Models;

namespace FluxGen.Generators.Constraints;

internal sealed class MinimumConstraint() : RangeConstraint("minimum", isMaximum: false)
{
    public override string Violation(PropertyModel property, string value, string limit) => $"{value} < {limit}";
}
