using System.Globalization;
using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// Numbers keep their digits.
internal static class Numbers
{
    public static string? Text(SpecNode? node) => node is SpecScalar { Kind: ScalarKind.Number } scalar ? scalar.Text : null;

    public static JsonNode Json(string text) => JsonNode.Parse(text)!;

    public static bool IsInteger(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number == Math.Floor(number);

    // The integer that an inclusive limit can name, or null where no integer of 64 bits is outside the limit.
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
}
