using System.Globalization;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

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

    // The same text for the same number, whatever its notation.
    public static string Normalize(string text)
    {
        (string digits, int decimals, string exponent) = Split(text);
        string significant = digits.TrimEnd('0');
        if (significant.Length == 0)
        {
            return "0";
        }

        string sign = text.StartsWith('-') ? "-" : string.Empty;
        return TryShift(exponent, out long shift)
            ? string.Create(CultureInfo.InvariantCulture, $"{sign}{significant}e{shift - decimals + digits.Length - significant.Length}")
            : text;
    }

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
        (string digits, int decimals, string exponent) = Split(text);
        int zeros = digits.Length - digits.TrimEnd('0').Length;
        return digits.Length == 0 || (TryShift(exponent, out long shift) ? shift >= decimals - zeros : !exponent.StartsWith('-'));
    }

    private static (string Digits, int Decimals, string Exponent) Split(string text)
    {
        string[] parts = text.Split('e', 'E');
        string[] mantissa = parts[0].Split('.');
        return (string.Concat(mantissa).TrimStart('-', '0'), mantissa.Length > 1 ? mantissa[1].Length : 0, parts.Length > 1 ? parts[1] : "0");
    }

    private static bool TryShift(string exponent, out long shift) =>
        long.TryParse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out shift);
}
