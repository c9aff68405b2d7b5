namespace FluxGen.Generators.Constraints;

internal sealed class MaximumConstraint() : RangeConstraint("maximum", isMaximum: true)
{
    public override string Violation(string field, string value, string limit) => NumberLimit.Comparison(value, ">", limit);
}
