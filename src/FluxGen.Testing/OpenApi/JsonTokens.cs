using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

internal static class JsonTokens
{
    private const int MaxQuoteLength = 60;

    // The same text for values that JSON Schema takes to be equal: 0.1 and 0.10 are, 1 and "1" are not, and properties have no order.
    public static string Canonical(JToken value) => value switch
    {
        JObject node => $"{{{string.Join(',', node.Properties().OrderBy(property => property.Name, StringComparer.Ordinal).Select(Canonical))}}}",
        JProperty property => $"{JsonConvert.ToString(property.Name)}:{Canonical(property.Value)}",
        JArray items => $"[{string.Join(',', items.Select(Canonical))}]",
        _ => JsonNumber.Of(value)?.ToString() ?? value.ToString(Formatting.None),
    };

    // Without quotation marks.
    public static string TextOf(JValue scalar) =>
        scalar.Value as string ?? (scalar.Type is JTokenType.Integer or JTokenType.Float ? JsonNumber.TextOf(scalar) : scalar.ToString(Formatting.None));

    // For a message.
    public static string Quote(JToken value) => value switch
    {
        JObject => "an object",
        JArray => "an array",
        JValue { Value: string text } => JsonConvert.ToString(Shorten(text)),
        _ => Shorten(TextOf((JValue)value)),
    };

    private static string Shorten(string text) => text.Length <= MaxQuoteLength ? text : $"{text[..MaxQuoteLength]}…";
}

// The names that JSON Schema has for types.
internal static class JsonTypes
{
    public const string String = "string";
    public const string Number = "number";
    public const string Integer = "integer";
    public const string Boolean = "boolean";
    public const string Object = "object";
    public const string Array = "array";
    public const string Null = "null";

    public static readonly string[] All = [String, Number, Integer, Boolean, Object, Array, Null];

    public static bool Has(JToken value, string type) => type switch
    {
        String => value.Type == JTokenType.String,
        Number => JsonNumber.Of(value) is not null,
        Integer => JsonNumber.Of(value) is { IsInteger: true },
        Boolean => value.Type == JTokenType.Boolean,
        Object => value is JObject,
        Array => value is JArray,
        _ => value.Type == JTokenType.Null,
    };

    // For a message.
    public static string Describe(IReadOnlyList<string> types) => types.Count == 0 ? "a value" : string.Join(" or ", types.Select(type => type switch
    {
        Boolean => "true or false",
        Integer or Object or Array => $"an {type}",
        Null => type,
        _ => $"a {type}",
    }));
}
