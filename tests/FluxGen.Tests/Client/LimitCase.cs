using FluxGen.Runtime;

namespace FluxGen.Tests.Client;

// One limit of one member of the request, with the last value that keeps it and the first that breaks it.
public sealed record LimitCase(SchemaPropertyInfo Member, ConstraintInfo Constraint)
{
    private static readonly string[] Blanks = [" ", "\t", "\n", "\u00A0", " \r\n\t "];

    public static IEnumerable<LimitCase> All =>
        from member in ImagesOperations.GenerateImages.RequestProperties
        from constraint in member.Constraints
        where Sides(constraint) is not null
        select new LimitCase(member, constraint);

    // Patterns other than this one differ too much to know what breaks them.
    public static IEnumerable<TestCaseData> BlankTexts =>
        from member in ImagesOperations.GenerateImages.RequestProperties
        where member.Constraints.Contains(new ConstraintInfo("pattern", @"\S"))
        from text in Blanks
        select new TestCaseData(member.Name, text);

    public object Kept => Sides(Constraint)!.Value.Kept;

    public object Broken => Sides(Constraint)!.Value.Broken;

    public override string ToString() => $"{Member.Name} {Constraint.Keyword}";

    private static (object Kept, object Broken)? Sides(ConstraintInfo constraint) => (constraint.Keyword, constraint.Limit) switch
    {
        ("minimum", double limit) => (limit, Math.BitDecrement(limit)),
        ("maximum", double limit) => (limit, Math.BitIncrement(limit)),
        ("minimum", float limit) => (limit, MathF.BitDecrement(limit)),
        ("maximum", float limit) => (limit, MathF.BitIncrement(limit)),
        ("minimum", decimal limit) => (limit, limit - 0.0001m),
        ("maximum", decimal limit) => (limit, limit + 0.0001m),
        ("minimum", long limit) when limit > long.MinValue => (limit, limit - 1),
        ("maximum", long limit) when limit < long.MaxValue => (limit, limit + 1),
        ("minimum", int limit) when limit > int.MinValue => (limit, limit - 1),
        ("maximum", int limit) when limit < int.MaxValue => (limit, limit + 1),
        ("minLength", int limit) when limit > 0 => (Text(limit), Text(limit - 1)),
        ("maxLength", int limit) => (Text(limit), Text(limit + 1)),
        _ => null,
    };

    private static string Text(int length) => new('a', length);
}
