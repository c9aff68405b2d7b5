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

    public static IEnumerable<Violation> MultipleOf(ValidationContext context)
    {
        JsonNumber step = context.Limit.Number() is { Sign: > 0 } number ? number : throw context.Limit.Error("a number above 0");
        return JsonNumber.Of(context.Value)?.IsMultipleOf(step) == false ? [context.Violation($"a multiple of {context.Limit.Text()}")] : [];
    }

    // A text may be written without quotation marks in the specification.
    private static IEnumerable<Violation> OneOf(ValidationContext context, JToken[] allowed)
    {
        bool isText = context.Schema.OwnTypes.Contains("string");
        JToken[] values = [.. allowed.Select(value => isText && value is JValue { Value: not null } scalar ? JsonTokens.TextOf(scalar) : value)];
        string actual = JsonTokens.Canonical(context.Value);
        return values.Any(value => JsonTokens.Canonical(value) == actual)
            ? []
            : [context.Violation($"one of {string.Join(", ", values.Select(JsonTokens.Quote))}")];
    }
}
