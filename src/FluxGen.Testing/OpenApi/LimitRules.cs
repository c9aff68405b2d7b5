using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// The limits of a number, and of how many characters, items or properties a value has.
internal static class LimitRules
{
    // In OpenAPI 3.0 an exclusive limit is a flag beside the limit, in 3.1 a limit of its own.
    public static Func<ValidationContext, IEnumerable<Violation>> Inclusive(string exclusive, Func<int, bool> fits, string words) => context =>
        context.Schema.Node[exclusive] is { IsTrue: true } ? [] : Number(context, context.Limit, fits, words);

    public static Func<ValidationContext, IEnumerable<Violation>> Exclusive(string inclusive, Func<int, bool> fits, string words) => context =>
        Number(context, context.Limit.Value.Type != JTokenType.Boolean ? context.Limit : context.Limit.IsTrue ? context.Schema.Node[inclusive] : null, fits, words);

    // A length is counted in code points.
    public static Func<ValidationContext, IEnumerable<Violation>> Characters(Func<int, bool> fits, string words) => context =>
        Count(context, ((context.Value as JValue)?.Value as string)?.EnumerateRunes().Count(), fits, words, "character", "characters");

    public static Func<ValidationContext, IEnumerable<Violation>> Items(Func<int, bool> fits, string words) => context =>
        Count(context, (context.Value as JArray)?.Count, fits, words, "item", "items");

    public static Func<ValidationContext, IEnumerable<Violation>> Properties(Func<int, bool> fits, string words) => context =>
        Count(context, (context.Value as JObject)?.Count, fits, words, "property", "properties");

    private static IEnumerable<Violation> Number(ValidationContext context, SpecificationNode? limit, Func<int, bool> fits, string words) =>
        limit is not null && JsonNumber.Of(context.Value) is { } number && !fits(number.CompareTo(limit.Number()))
            ? [context.Violation($"{words} {limit.Text()}")]
            : [];

    private static IEnumerable<Violation> Count(ValidationContext context, int? count, Func<int, bool> fits, string words, string unit, string units)
    {
        string limit = context.Limit.Text();
        return count is not null && !fits(JsonNumber.Parse($"{count}").CompareTo(context.Limit.Number()))
            ? [context.Violation($"{words} {limit} {(limit == "1" ? unit : units)}", $"{count} {(count == 1 ? unit : units)}")]
            : [];
    }
}
