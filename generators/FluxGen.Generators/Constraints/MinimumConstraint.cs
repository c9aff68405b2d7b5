namespace FluxGen.Generators.Constraints;

internal sealed class MinimumConstraint() : RangeConstraint("minimum", isMaximum: false)
{
    public override string Violation(string field, string value, string limit) => NumberLimit.Comparison(value, "<", limit);
}
