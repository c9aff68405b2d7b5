using System.Globalization;
using System.Numerics;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// A number of any size and precision: its digits times a power of ten. Equal numbers have equal parts, whatever their
// notation, because the digits neither begin nor end with a zero.
internal readonly record struct JsonNumber(bool IsNegative, string Digits, BigInteger Exponent) : IComparable<JsonNumber>
{
    private static readonly JsonNumber Zero = new(false, string.Empty, BigInteger.Zero);

    public bool IsInteger => Exponent.Sign >= 0;

    public bool IsPositive => Sign > 0;

    private int Sign => Digits.Length == 0 ? 0 : IsNegative ? -1 : 1;

    // Where the first digit stands.
    private BigInteger Magnitude => Exponent + Digits.Length;

    public static JsonNumber Parse(string text)
    {
        string[] parts = text.Split('e', 'E');
        string[] mantissa = parts[0].TrimStart('-', '+').Split('.');
        string digits = string.Concat(mantissa).TrimStart('0');
        string significant = digits.TrimEnd('0');
        if (significant.Length == 0)
        {
            return Zero;
        }

        BigInteger exponent = parts.Length > 1 ? BigInteger.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        int decimals = mantissa.Length > 1 ? mantissa[1].Length : 0;
        return new JsonNumber(text[0] == '-', significant, exponent - decimals + (digits.Length - significant.Length));
    }

    // The text stays with the value, because no type of .NET holds every number.
    public static JValue Read(string text)
    {
        JValue value = new(ToObject(text));
        value.AddAnnotation(text);
        return value;
    }

    public static JsonNumber? Of(JToken token) =>
        token.Type is JTokenType.Integer or JTokenType.Float ? Parse(TextOf(token)) : null;

    public static string TextOf(JToken number) => number.Annotation<string>() ?? number.ToString(Formatting.None);

    public int CompareTo(JsonNumber other)
    {
        if (Sign != other.Sign || Sign == 0)
        {
            return Sign.CompareTo(other.Sign);
        }

        int magnitude = Magnitude.CompareTo(other.Magnitude);
        return Sign * (magnitude != 0 ? magnitude : string.CompareOrdinal(Digits, other.Digits));
    }

    public bool IsMultipleOf(JsonNumber step)
    {
        if (Sign == 0)
        {
            return true;
        }

        // The digits do not end with a zero, so they are no multiple of a power of ten.
        BigInteger shift = Exponent - step.Exponent;
        if (shift.Sign < 0)
        {
            return false;
        }

        BigInteger divisor = BigInteger.Parse(step.Digits, CultureInfo.InvariantCulture);
        BigInteger remainder = BigInteger.Parse(Digits, CultureInfo.InvariantCulture) % divisor;
        return (remainder * BigInteger.ModPow(10, shift, divisor) % divisor).IsZero;
    }

    // The nearest decimal.
    public decimal ToDecimal() =>
        decimal.TryParse(ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number
        : IsNegative ? decimal.MinValue : decimal.MaxValue;

    public override string ToString() => Sign == 0 ? "0" : $"{(IsNegative ? "-" : string.Empty)}{Digits}e{Exponent}";

    private static object ToObject(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer))
        {
            return integer;
        }

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
