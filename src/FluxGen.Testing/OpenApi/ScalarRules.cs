using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

internal static class ScalarRules
{
    public static IEnumerable<Violation> Enum(ValidationContext context) => OneOf(context, [.. context.Limit.Value.Children()]);

    public static IEnumerable<Violation> Const(ValidationContext context) => OneOf(context, [context.Limit.Value]);

    public static IEnumerable<Violation> Format(ValidationContext context) => SchemaFormat.Fits(context.Value, context.Limit.Text())
        ? []
        : [context.Violation($"{JsonTypes.Describe(context.Schema.OwnTypes)} in the format {context.Limit.Text()}")];

    public static IEnumerable<Violation> Pattern(ValidationContext context)
    {
        string pattern = context.Limit.Text();
        try
        {
            return context.Value is JValue { Value: string text } && !SchemaPattern.Matches(text, pattern)
                ? [context.Violation($"text that matches {pattern}")]
                : [];
        }
        catch (RegexParseException)
        {
            throw context.Limit.Error("a regular expression");
        }
    }

    // A text may be written without quotation marks in the specification.
    private static IEnumerable<Violation> OneOf(ValidationContext context, JToken[] allowed)
    {
        bool isText = context.Schema.OwnTypes.Contains(JsonTypes.String);
        JToken[] values = [.. allowed.Select(value => isText && value is JValue { Value: not null } scalar ? JsonTokens.TextOf(scalar) : value)];
        string actual = JsonTokens.Canonical(context.Value);
        return values.Any(value => JsonTokens.Canonical(value) == actual)
            ? []
            : [context.Violation($"one of {string.Join(", ", values.Select(JsonTokens.Quote))}")];
    }
}

internal static class NumberRules
{
    // In OpenAPI 3.0 an exclusive limit is a flag beside the limit, in 3.1 a limit of its own.
    public static Func<ValidationContext, IEnumerable<Violation>> Inclusive(string exclusive, Func<int, bool> fits, string words) => context =>
        context.Schema.Node[exclusive] is { IsTrue: true } ? [] : Bound(context, context.Limit, fits, words);

    public static Func<ValidationContext, IEnumerable<Violation>> Exclusive(string inclusive, Func<int, bool> fits, string words) => context =>
        Bound(context, context.Limit.Value.Type != JTokenType.Boolean ? context.Limit : context.Limit.IsTrue ? context.Schema.Node[inclusive] : null, fits, words);

    public static IEnumerable<Violation> MultipleOf(ValidationContext context)
    {
        JsonNumber step = context.Limit.Number() is { IsPositive: true } number ? number : throw context.Limit.Error("a number above 0");
        return JsonNumber.Of(context.Value)?.IsMultipleOf(step) == false ? [context.Violation($"a multiple of {context.Limit.Text()}")] : [];
    }

    private static IEnumerable<Violation> Bound(ValidationContext context, SpecificationNode? limit, Func<int, bool> fits, string words) =>
        limit is not null && JsonNumber.Of(context.Value) is { } number && !fits(number.CompareTo(limit.Number()))
            ? [context.Violation($"{words} {limit.Text()}")]
            : [];
}

internal static class CountRules
{
    // A length is counted in code points.
    public static (int?, string, string) Characters(JToken value) => ((value as JValue)?.Value is string text ? text.EnumerateRunes().Count() : null, "character", "characters");

    public static (int?, string, string) Items(JToken value) => ((value as JArray)?.Count, "item", "items");

    public static (int?, string, string) Properties(JToken value) => ((value as JObject)?.Count, "property", "properties");

    public static Func<ValidationContext, IEnumerable<Violation>> Min(Func<JToken, (int?, string, string)> measure) =>
        context => Limit(context, measure, (count, limit) => count >= limit, "at least");

    public static Func<ValidationContext, IEnumerable<Violation>> Max(Func<JToken, (int?, string, string)> measure) =>
        context => Limit(context, measure, (count, limit) => count <= limit, "at most");

    private static IEnumerable<Violation> Limit(
        ValidationContext context, Func<JToken, (int?, string, string)> measure, Func<int, decimal, bool> fits, string words)
    {
        (int? measured, string unit, string units) = measure(context.Value);
        decimal limit = context.Limit.Number().ToDecimal();
        return measured is { } count && !fits(count, limit) ? [context.Violation($"{words} {Text(limit)}", Text(count))] : [];

        string Text(decimal number) => string.Create(CultureInfo.InvariantCulture, $"{number:0.##} {(number == 1 ? unit : units)}");
    }
}
