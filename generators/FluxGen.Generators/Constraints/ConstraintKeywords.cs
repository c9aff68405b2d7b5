namespace FluxGen.Generators.Constraints;

internal static class ConstraintKeywords
{
    // Where one attribute sets two keywords, their errors are reported in this order.
    public static readonly ConstraintKeyword[] All =
    [
        new MinimumConstraint(),
        new MaximumConstraint(),
        new ExclusiveMinimumConstraint(),
        new ExclusiveMaximumConstraint(),
        new MultipleOfConstraint(),
        new MinLengthConstraint(),
        new MaxLengthConstraint(),
        new PatternConstraint(),
        new MinItemsConstraint(),
        new MaxItemsConstraint(),
        new UniqueItemsConstraint(),
        new PropertyCountConstraint("minProperties", isMaximum: false),
        new PropertyCountConstraint("maxProperties", isMaximum: true),
        new FormatConstraint(),
    ];

    public static ConstraintKeyword Find(string name) => All.Single(keyword => keyword.Name == name);
}
