using System.Globalization;
using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// What NSwag would drop travels in x-fluxgen, and the templates print it. An object with a "type" or with "properties" would be a
// schema to NSwag, so no fact has these names.
internal static class Facts
{
    public const string Key = "x-fluxgen";

    // NSwag reads a text in an extension as a date if it looks like one. The templates take the sign away that prevents it.
    public static string Text(string text) => "=" + text;

    public static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(static text => (JsonNode)Text(text))];

    public static void AddText(this JsonObject facts, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            facts[name] = Text(text);
        }
    }

    // A text that is not the specification's own, and goes into the contract as it is.
    public static void AddCode(this JsonObject facts, string name, string? code)
    {
        if (!string.IsNullOrEmpty(code))
        {
            facts[name] = code;
        }
    }

    public static void AddFlag(this JsonObject facts, string name, bool value)
    {
        if (value)
        {
            facts[name] = true;
        }
    }

    public static string Source(Place place) => string.Create(CultureInfo.InvariantCulture, $"{place.File}({place.Line},{place.Column})");
}
