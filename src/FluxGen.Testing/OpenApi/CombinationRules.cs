namespace FluxGen.Testing.OpenApi;

internal static class CombinationRules
{
    public static IEnumerable<Violation> AllOf(ValidationContext context) => context.Limit.Items.SelectMany(part => Validate(context, part));

    // Which of the alternatives was meant is unknown, so that their violations would mislead.
    public static IEnumerable<Violation> AnyOf(ValidationContext context) =>
        context.Limit.Items.Any(alternative => Fits(context, alternative)) ? [] : [Mismatch(context, "at least one")];

    public static IEnumerable<Violation> OneOf(ValidationContext context) =>
        context.Limit.Items.Count(alternative => Fits(context, alternative)) == 1 ? [] : [Mismatch(context, "exactly one")];

    public static IEnumerable<Violation> Not(ValidationContext context) =>
        Fits(context, context.Limit) ? [context.Violation("a value that the schema does not exclude")] : [];

    private static bool Fits(ValidationContext context, SpecificationNode schema) => !Validate(context, schema).Any();

    private static IEnumerable<Violation> Validate(ValidationContext context, SpecificationNode schema) => SchemaValidator.Validate(context.For(new Schema(schema)));

    private static Violation Mismatch(ValidationContext context, string number) =>
        context.Violation($"a value that fits {number} of {context.Limit.Items.Count()} alternatives");
}
