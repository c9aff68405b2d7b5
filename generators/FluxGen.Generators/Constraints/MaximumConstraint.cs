using FluxGen.Generators.Models;

namespace FluxGen.Generators.Constraints;

internal sealed class MaximumConstraint() : RangeConstraint("maximum", isMaximum: true)
{
    public override string Violation(PropertyModel property, string value, string limit) => $"{value} > {limit}";
}
