using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

internal static class ValueRules
{
    public static IEnumerable<Violation> Enum(ValidationContext context) => OneOf(context, [.. context.Limit.Value.Children()]);

    public static IEnumerable<Violation> Const(ValidationContext context) => OneOf(context, [context.Limit.Value]);

    public static IEnumerable<Violation> Pattern(ValidationContext context)
    {
        if (context.Value is not JValue { Value: string text })
        {
            return [];
        }

        string pattern = context.Limit.Text();
        try
        {
            return SchemaPattern.Matches(text, pattern) ? [] : [context.Violation($"text that matches {pattern}")];
        }
        catch (RegexParseException)
        {
            throw context.Limit.Error("a regular expression");
        }
    }

    public static IEnumerable<Violation> Format(ValidationContext context)
    {
        string format = context.Limit.Text();
        return SchemaFormat.Fits(context.Value, format)
            ? []
            : [context.Violation($"{JsonTypes.Describe(context.Schema.OwnTypes)} in the format {format}")];
    }

    // A text may be written without quotation marks in the specification.
    private static IEnumerable<Violation> OneOf(ValidationContext context, JToken[] allowed)
    {
        bool isText = context.Schema.OwnTypes.Contains(JsonTypes.String);
        JToken[] values = [.. allowed.Select(value => isText && value is JValue { Value: not null } scalar ? new JValue(JsonValue.TextOf(scalar)) : value)];
        string actual = JsonValue.Canonical(context.Value);
        return values.Any(value => JsonValue.Canonical(value) == actual)
            ? []
            : [context.Violation($"one of {string.Join(", ", values.Select(JsonValue.Quote))}")];
    }
}
