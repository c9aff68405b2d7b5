using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

internal static class JsonValue
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

    // A scalar without quotation marks.
    public static string TextOf(JValue scalar) => scalar switch
    {
        { Value: string text } => text,
        { Type: JTokenType.Integer or JTokenType.Float } => JsonNumber.TextOf(scalar),
        _ => scalar.ToString(Formatting.None),
    };

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
