using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

internal static class JsonTokens
{
    private const int MaxQuoteLength = 60;

    // Values that are equal for JSON Schema give the same text: 0.1 and 0.10 are equal, 1 and "1" are not; properties have no order.
    public static string Canonical(JToken value) => value switch
    {
        JObject node => $"{{{string.Join(',', node.Properties().OrderBy(property => property.Name, StringComparer.Ordinal).Select(Canonical))}}}",
        JProperty property => $"{JsonConvert.ToString(property.Name)}:{Canonical(property.Value)}",
        JArray items => $"[{string.Join(',', items.Select(Canonical))}]",
        _ => JsonNumber.Of(value)?.ToString() ?? value.ToString(Formatting.None),
    };

    // Without quotation marks.
    public static string TextOf(JValue scalar) => scalar.Value as string ?? scalar.Annotation<string>() ?? scalar.ToString(Formatting.None);

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

// The types of JSON Schema.
internal static class JsonTypes
{
    public static readonly string[] All = ["string", "number", "integer", "boolean", "object", "array", "null"];

    public static bool Has(JToken value, string type) => type switch
    {
        "number" => JsonNumber.Of(value) is not null,
        "integer" => JsonNumber.Of(value) is { IsInteger: true },
        _ => value.Type.ToString().Equals(type, StringComparison.OrdinalIgnoreCase),
    };

    // For a message.
    public static string Describe(IReadOnlyList<string> types) => types.Count == 0 ? "a value" : string.Join(" or ", types.Select(type => type switch
    {
        "boolean" => "true or false",
        "integer" or "object" or "array" => $"an {type}",
        "null" => type,
        _ => $"a {type}",
    }));
}
