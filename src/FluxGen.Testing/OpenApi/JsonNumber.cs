using System.Globalization;
using System.Numerics;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// A number of any size and precision: its digits times a power of ten. Equal numbers have equal parts, whatever their
// notation, because the digits neither begin nor end with a zero. Zero has no digits, and its sign is 0.
internal readonly record struct JsonNumber(int Sign, string Digits, BigInteger Exponent) : IComparable<JsonNumber>
{
    public bool IsInteger => Exponent.Sign >= 0;

    // The position of the first digit.
    private BigInteger Magnitude => Exponent + Digits.Length;

    public static JsonNumber Parse(string text)
    {
        string[] parts = text.Split('e', 'E');
        string[] mantissa = parts[0].TrimStart('-', '+').Split('.');
        string digits = string.Concat(mantissa).TrimStart('0');
        string significant = digits.TrimEnd('0');
        if (significant.Length == 0)
        {
            return new JsonNumber(0, string.Empty, BigInteger.Zero);
        }

        BigInteger exponent = parts.Length > 1 ? BigInteger.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        int decimals = mantissa.Length > 1 ? mantissa[1].Length : 0;
        return new JsonNumber(text[0] == '-' ? -1 : 1, significant, exponent - decimals + (digits.Length - significant.Length));
    }

    // The text stays with the value, because no type of .NET holds every number.
    public static JValue Read(string text)
    {
        JValue value = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) ? new JValue(integer)
            : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? new JValue(number)
            : new JValue(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
        value.AddAnnotation(text);
        return value;
    }

    public static JsonNumber? Of(JToken token) =>
        token.Type is JTokenType.Integer or JTokenType.Float ? Parse(JsonTokens.TextOf((JValue)token)) : null;

    public int CompareTo(JsonNumber other)
    {
        int magnitude = Magnitude.CompareTo(other.Magnitude);
        return Sign != other.Sign ? Sign.CompareTo(other.Sign) : Sign * (magnitude != 0 ? magnitude : string.CompareOrdinal(Digits, other.Digits));
    }

    public bool IsMultipleOf(JsonNumber step)
    {
        // The digits do not end with a zero, so they are no multiple of a power of ten.
        BigInteger shift = Exponent - step.Exponent;
        if (Sign == 0 || shift.Sign < 0)
        {
            return Sign == 0;
        }

        BigInteger divisor = BigInteger.Parse(step.Digits, CultureInfo.InvariantCulture);
        return (BigInteger.Parse(Digits, CultureInfo.InvariantCulture) * BigInteger.ModPow(10, shift, divisor) % divisor).IsZero;
    }

    // The nearest decimal.
    public decimal ToDecimal() =>
        decimal.TryParse(ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number
        : Sign < 0 ? decimal.MinValue : decimal.MaxValue;

    public override string ToString() => Sign == 0 ? "0" : $"{(Sign < 0 ? "-" : string.Empty)}{Digits}e{Exponent}";
}
