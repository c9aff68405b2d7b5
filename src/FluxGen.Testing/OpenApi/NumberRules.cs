using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

internal static class NumberRules
{
    public static IEnumerable<Violation> Minimum(ValidationContext context) =>
        IsTrue(context.Schema.Node[Keywords.ExclusiveMinimum]) ? [] : Bound(context, context.Limit, comparison => comparison >= 0, "at least");

    public static IEnumerable<Violation> Maximum(ValidationContext context) =>
        IsTrue(context.Schema.Node[Keywords.ExclusiveMaximum]) ? [] : Bound(context, context.Limit, comparison => comparison <= 0, "at most");

    public static IEnumerable<Violation> ExclusiveMinimum(ValidationContext context) =>
        Bound(context, ExclusiveLimit(context, Keywords.Minimum), comparison => comparison > 0, "more than");

    public static IEnumerable<Violation> ExclusiveMaximum(ValidationContext context) =>
        Bound(context, ExclusiveLimit(context, Keywords.Maximum), comparison => comparison < 0, "less than");

    public static IEnumerable<Violation> MultipleOf(ValidationContext context)
    {
        JsonNumber step = context.Limit.Number();
        if (!step.IsPositive)
        {
            throw context.Limit.Error("a number above 0");
        }

        return JsonNumber.Of(context.Value) is { } number && !number.IsMultipleOf(step)
            ? [context.Violation($"a multiple of {JsonValue.Quote(context.Limit.Value)}")]
            : [];
    }

    private static IEnumerable<Violation> Bound(ValidationContext context, SpecificationNode? limit, Func<int, bool> fits, string words) =>
        limit is not null && JsonNumber.Of(context.Value) is { } number && !fits(number.CompareTo(limit.Number()))
            ? [context.Violation($"{words} {JsonValue.Quote(limit.Value)}")]
            : [];

    // In OpenAPI 3.0 the keyword is a flag beside the limit, in 3.1 a limit of its own.
    private static SpecificationNode? ExclusiveLimit(ValidationContext context, string inclusive) =>
        IsTrue(context.Limit) ? context.Schema.Node[inclusive] : context.Limit.Value.Type == JTokenType.Boolean ? null : context.Limit;

    private static bool IsTrue(SpecificationNode? flag) => flag?.Value is JValue { Value: true };
}
