using System.Globalization;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing;

// NJsonSchema takes only a long for an integer, fails on what is beyond 64 bits, and rounds a double before it compares
// it. So a whole number that fits becomes a long, whatever its notation, and any other a decimal, unless it is too
// large for one.
internal static class JsonNumber
{
    public static JValue Read(string text)
    {
        JValue value = new(Parse(text));
        value.AddAnnotation(text);
        return value;
    }

    public static string TextOf(JToken number) => number.Annotation<string>() ?? number.ToString();

    public static bool IsWhole(JToken token) => token is JValue { Value: long or decimal or double } && IsWhole(TextOf(token));

    public static bool Fits(JToken number, long least, long most) => number is JValue { Value: long value } && value >= least && value <= most;

    private static object Parse(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
        {
            return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        bool isLong = IsWhole(text) && number is >= long.MinValue and <= long.MaxValue;
        return isLong ? (long)number : (object)number;
    }

    // Told from the text, for a decimal rounds what has more than 28 digits.
    private static bool IsWhole(string text)
    {
        string[] parts = text.Split('e', 'E');
        string[] mantissa = parts[0].Split('.');
        string digits = string.Concat(mantissa).TrimStart('-', '0');
        string exponent = parts.Length > 1 ? parts[1] : "0";
        int decimals = mantissa.Length > 1 ? mantissa[1].Length : 0;
        int zeros = digits.Length - digits.TrimEnd('0').Length;
        return digits.Length == 0
            || (long.TryParse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long shift)
                ? shift >= decimals - zeros
                : !exponent.StartsWith('-'));
    }
}
