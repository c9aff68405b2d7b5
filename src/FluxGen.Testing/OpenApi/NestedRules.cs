namespace FluxGen.Testing.OpenApi;

// The keywords that apply other schemas to the same value.
internal static class NestedRules
{
    public static IEnumerable<Violation> Reference(ValidationContext context) => context.Limit.Target is { } target ? context.Validate(target) : [];

    public static IEnumerable<Violation> DynamicReference(ValidationContext context) =>
        DynamicReferences.Target(context.Limit, context.Scope) is { } target ? context.Validate(target) : [];

    public static IEnumerable<Violation> AllOf(ValidationContext context) => context.Limit.Items.SelectMany(context.Validate);

    // The violations of the alternatives would mislead, because it is unknown which one was meant.
    public static IEnumerable<Violation> AnyOf(ValidationContext context) =>
        Discriminator.Chosen(context) is { } chosen ? context.Validate(chosen)
        : Fitting(context) > 0 ? []
        : [Mismatch(context, "at least one")];

    public static IEnumerable<Violation> OneOf(ValidationContext context) =>
        Discriminator.Chosen(context) is { } chosen ? context.Validate(chosen)
        : Fitting(context) == 1 ? []
        : [Mismatch(context, "exactly one")];

    public static IEnumerable<Violation> Not(ValidationContext context) =>
        context.Validate(context.Limit).Any() ? [] : [context.Violation("a value that the schema does not exclude")];

    public static IEnumerable<Violation> If(ValidationContext context) =>
        context.Schema.Node[context.Validate(context.Limit).Any() ? "else" : "then"] is { } branch ? context.Validate(branch) : [];

    private static int Fitting(ValidationContext context) => context.Limit.Items.Count(alternative => !context.Validate(alternative).Any());

    private static Violation Mismatch(ValidationContext context, string number) =>
        context.Violation($"a value that fits {number} of {context.Limit.Items.Count()} alternatives");
}
