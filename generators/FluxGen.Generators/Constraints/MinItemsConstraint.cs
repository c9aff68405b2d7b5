using FluxGen.Generators.Models;

namespace FluxGen.Generators.Constraints;

internal sealed class MinItemsConstraint() : CountConstraint("minItems", "MinLengthAttribute", ValueKind.List, isMaximum: false)
{
    public override string Violation(string field, string value, string limit) => $"{Actual(value)} < {limit}";

    protected override string Actual(string value) => value + ".Count";
}
