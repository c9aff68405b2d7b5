using System.Globalization;
using System.Numerics;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Text;

// A number of JSON, of any size and precision: its digits times a power of ten. The digits neither begin nor end with a zero, so that
// equal numbers have equal parts. Zero has no digits, and its sign is 0.
internal readonly record struct JsonNumber(int Sign, string Digits, long Exponent) : IComparable<JsonNumber>
{
    private const int DigitsOfPart = 18;

    // Larger exponents make no difference to anybody, and their sums are still no overflow.
    private const long MaxExponent = 1_000_000_000_000_000_000;

    public bool IsInteger => Exponent >= 0;

    private long Magnitude => Exponent + Digits.Length;

    public static JsonNumber Parse(string text)
    {
        int mark = text.IndexOfAny(['e', 'E']);
        string mantissa = mark < 0 ? text : text[..mark];
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        string digits = (point < 0 ? mantissa : mantissa.Remove(point, 1)).TrimStart('-', '+', '0');
        string significant = digits.TrimEnd('0');
        if (significant.Length == 0)
        {
            return new(0, "", 0);
        }

        int decimals = point < 0 ? 0 : mantissa.Length - point - 1;
        long exponent = mark < 0 ? 0 : ParseExponent(text.AsSpan(mark + 1));
        return new(text[0] == '-' ? -1 : 1, significant, exponent - decimals + digits.Length - significant.Length);
    }

    // Null if the token is no number.
    public static JsonNumber? Of(JToken token) => token switch
    {
        JRaw { Value: string text } => text.Length > 0 && (text[0] == '-' || char.IsAsciiDigit(text[0])) ? Parse(text) : null,
        JValue { Type: JTokenType.Integer or JTokenType.Float, Value: double value } => double.IsFinite(value) ? Parse(value.ToString("R", CultureInfo.InvariantCulture)) : null,
        JValue { Type: JTokenType.Integer or JTokenType.Float, Value: float value } => float.IsFinite(value) ? Parse(value.ToString("R", CultureInfo.InvariantCulture)) : null,
        JValue { Type: JTokenType.Integer or JTokenType.Float, Value: IFormattable value } => Parse(value.ToString(format: null, CultureInfo.InvariantCulture)),
        _ => null,
    };

    public int CompareTo(JsonNumber other)
    {
        int magnitude = Magnitude.CompareTo(other.Magnitude);
        return Sign != other.Sign ? Sign.CompareTo(other.Sign) : Sign * (magnitude != 0 ? magnitude : string.CompareOrdinal(Digits, other.Digits));
    }

    public bool IsMultipleOf(JsonNumber divisor)
    {
        // The digits do not end with a zero, so they are no multiple of a power of ten.
        long shift = Exponent - divisor.Exponent;
        if (Sign == 0 || shift < 0)
        {
            return Sign == 0;
        }

        BigInteger part = BigInteger.Parse(divisor.Digits, CultureInfo.InvariantCulture);
        return (Remainder(part) * BigInteger.ModPow(10, shift, part) % part).IsZero;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Sign < 0 ? "-" : "")}{(Sign == 0 ? "0" : Digits)}E{Exponent}");

    // Part by part, because a server can send a number with millions of digits.
    private BigInteger Remainder(BigInteger divisor)
    {
        BigInteger remainder = 0;
        for (int start = 0; start < Digits.Length; start += DigitsOfPart)
        {
            ReadOnlySpan<char> part = Digits.AsSpan(start, Math.Min(DigitsOfPart, Digits.Length - start));
            remainder = ((remainder * BigInteger.Pow(10, part.Length)) + long.Parse(part, CultureInfo.InvariantCulture)) % divisor;
        }

        return remainder;
    }

    private static long ParseExponent(ReadOnlySpan<char> text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long exponent)
        ? Math.Clamp(exponent, -MaxExponent, MaxExponent)
        : text[0] == '-' ? -MaxExponent : MaxExponent;
}
