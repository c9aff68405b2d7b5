using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Validation;

// The text of the JSON of an enum value. Equal values have the same text, whatever way a number is written.
internal static class EnumText
{
    public const string True = "true";

    public static string Of(bool value) => value ? True : "false";

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(double value) => double.IsFinite(value)
        ? OfNumber(value.ToString("R", CultureInfo.InvariantCulture))
        : throw new ArgumentOutOfRangeException(nameof(value), value, "JSON has no such number. Pass a finite one.");

    public static string Of(JToken value) => value switch
    {
        JValue { Type: JTokenType.Integer or JTokenType.Float } number => OfNumber(number.ToString(Formatting.None)),
        JContainer => OfContainer(value.DeepClone()),
        _ => value.ToString(Formatting.None),
    };

    // A decimal forgets what is too small for it, or has more digits than it.
    public static string OfNumber(string text)
    {
        if (text.AsSpan().IndexOfAny('.', 'e', 'E') < 0)
        {
            return text == "-0" ? "0" : text;
        }

        double rounded = double.Parse(text, CultureInfo.InvariantCulture);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) && (exact != 0 || rounded == 0) && (double)exact == rounded
            ? exact.ToString("0.############################", CultureInfo.InvariantCulture)
            : rounded.ToString("R", CultureInfo.InvariantCulture);
    }

    private static string OfContainer(JToken value)
    {
        foreach (JToken token in ((JContainer)value).Descendants().ToArray())
        {
            if (token is JValue { Type: JTokenType.Float })
            {
                token.Replace(new JRaw(OfNumber(token.ToString(Formatting.None))));
            }
        }

        return value.ToString(Formatting.None);
    }
}
