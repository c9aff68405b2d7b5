using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// Numbers keep their digits. Notations that only YAML has are written as JSON writes them.
internal static class Numbers
{
    public static string? Text(SpecNode? node)
    {
        if (node is not SpecScalar { Kind: ScalarKind.Number } scalar)
        {
            return null;
        }

        string text = scalar.Text;
        if (IsJson(text))
        {
            return text;
        }

        return text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            && long.TryParse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out long hexadecimal)
                ? hexadecimal.ToString(CultureInfo.InvariantCulture)
            : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact)
                ? exact.ToString(CultureInfo.InvariantCulture)
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
                ? number.ToString("R", CultureInfo.InvariantCulture)
            : null;
    }

    public static JsonNode Json(string text) => JsonNode.Parse(text)!;

    public static bool IsInteger(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number == Math.Floor(number);

    // The next integer that an inclusive limit can name, or null where all integers of 64 bits are inside the limit.
    public static string? IntegerLimit(string text, bool isMaximum, bool isExclusive)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal limit))
        {
            return null;
        }

        decimal whole = isMaximum ? decimal.Floor(limit) : decimal.Ceiling(limit);
        if (isExclusive && whole == limit)
        {
            whole += isMaximum ? -1 : 1;
        }

        bool limitsNothing = isMaximum ? whole >= long.MaxValue : whole <= long.MinValue;
        return limitsNothing ? null : whole.ToString("0", CultureInfo.InvariantCulture);
    }

    private static bool IsJson(string text)
    {
        try
        {
            Utf8JsonReader reader = new(System.Text.Encoding.UTF8.GetBytes(text));
            return reader.Read() && reader.TokenType == JsonTokenType.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
