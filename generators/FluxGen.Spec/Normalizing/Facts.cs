using System.Globalization;
using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// What NSwag would drop travels in x-fluxgen, and the templates print it.
internal static class Facts
{
    public const string Key = "x-fluxgen";

    private const char Guard = '\u0002';

    // NSwag reads a text in an extension as a date if it looks like one, so the templates take a guard away.
    public static string Text(string text) => LooksLikeDate(text) || text.Contains(Guard, StringComparison.Ordinal) ? Guard + text : text;

    public static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(static text => (JsonNode)Text(text))];

    public static void Add(this JsonObject facts, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            facts[name] = Text(text);
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

    private static bool LooksLikeDate(string text) =>
        text.StartsWith("/Date(", StringComparison.Ordinal) || (text.Length >= 19 && char.IsDigit(text[0]) && text[10] == 'T');
}
