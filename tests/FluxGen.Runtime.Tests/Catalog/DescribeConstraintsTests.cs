namespace FluxGen.Runtime.Tests.Catalog;

public sealed class DescribeConstraintsTests
{
    private static IEnumerable<TestCaseData> Cases =>
    [
        Case(""),
        Case("At least 0.5.", new ConstraintInfo("minimum", 0.5)),
        Case("At least 1 and at most 4.", new("maximum", 4), new("minimum", 1)),
        Case("At most 20. A multiple of 0.5.", new("multipleOf", 0.5), new("maximum", 20)),
        Case("At most 4000 characters. Not blank.", new("pattern", @"\S"), new("maxLength", 4000)),
        Case("At least 2 and at most 3 characters. Matches ^{a}.", new("minLength", 2), new("maxLength", 3), new("pattern", "^{a}")),
        Case("At least 1 and at most 3 values.", new("minItems", 1), new("maxItems", 3)),
        Case("", new ConstraintInfo("unheardOf", 1)),
    ];

    [TestCaseSource(nameof(Cases))]
    public void Constraints_are_put_into_sentences(string expected, ConstraintInfo[] constraints)
    {
        SchemaPropertyInfo property = new()
        {
            Name = "a",
            ClrName = "A",
            Schema = new() { Kind = SchemaKind.Any, ClrType = "object" },
            IsRequired = false,
            IsNullable = false,
            Constraints = constraints,
            Description = "",
        };

        Assert.That(property.DescribeConstraints(), Is.EqualTo(expected));
    }

    private static TestCaseData Case(string expected, params ConstraintInfo[] constraints) =>
        new TestCaseData(expected, constraints).SetArgDisplayNames(string.Join(' ', constraints.Select(constraint => $"{constraint.Keyword} {constraint.Limit}")));
}
