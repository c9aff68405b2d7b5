using System.Globalization;
using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// Numbers keep their digits.
internal static class Numbers
{
    // Beyond all integers of 64 bits, and not at the end of what a decimal can be.
    private const decimal FarFromIntegers = 1e28m;

    public static string? Text(SpecNode? node) => node is SpecScalar { Kind: ScalarKind.Number } scalar ? scalar.Text : null;

    public static JsonNode Json(string text) => JsonNode.Parse(text)!;

    public static bool IsInteger(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number == Math.Floor(number);

    // The limit as an inclusive one of integers. Null if there is none, or no integer of 64 bits is near it.
    public static decimal? IntegerLimit(string? text, bool isMaximum, bool isExclusive)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal limit))
        {
            return null;
        }

        limit = Math.Clamp(limit, -FarFromIntegers, FarFromIntegers);
        decimal whole = isMaximum ? decimal.Floor(limit) : decimal.Ceiling(limit);
        return isExclusive && whole == limit ? whole + (isMaximum ? -1 : 1) : whole;
    }
}
