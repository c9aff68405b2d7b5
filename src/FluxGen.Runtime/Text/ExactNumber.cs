using System.ComponentModel;
using System.Globalization;
using System.Numerics;

namespace FluxGen.Runtime;

/// <summary>Compares numbers as JSON writes them, and not their binary approximations.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ExactNumber
{
    /// <summary>Compares a number with a limit.</summary>
    /// <param name="value">The number.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Less than zero if the number is smaller, and more than zero if it is larger; zero also for what is no number.</returns>
    public static int Compare(double value, decimal limit) => double.IsNaN(value) ? 0
        : !double.IsFinite(value) ? Math.Sign(value)
        : Compare(value.ToString("R", CultureInfo.InvariantCulture), limit);

    /// <inheritdoc cref="Compare(double, decimal)"/>
    public static int Compare(float value, decimal limit) => float.IsNaN(value) ? 0
        : !float.IsFinite(value) ? Math.Sign(value)
        : Compare(value.ToString("R", CultureInfo.InvariantCulture), limit);

    /// <inheritdoc cref="Compare(double, decimal)"/>
    public static int Compare(decimal value, decimal limit) => value.CompareTo(limit);

    // The number as digits and a power of ten, of which neither ends in a zero that could be in the other.
    internal static (BigInteger Digits, int Exponent) Parse(string number)
    {
        int mark = number.IndexOfAny(['e', 'E']);
        int exponent = mark < 0 ? 0 : int.Parse(number.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string mantissa = mark < 0 ? number : number[..mark];
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;
        string digits = (point < 0 ? mantissa : mantissa.Remove(point, 1)).TrimEnd('0');
        exponent += mantissa.Length - (point < 0 ? 0 : 1) - digits.Length;
        BigInteger value = digits is "" or "-" ? 0 : BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return (value, value.IsZero ? 0 : exponent);
    }

    private static int Compare(string value, decimal limit)
    {
        (BigInteger digits, int exponent) = Parse(value);
        (BigInteger limitDigits, int limitExponent) = Parse(limit.ToString(CultureInfo.InvariantCulture));
        BigInteger scale = BigInteger.Pow(10, Math.Abs(exponent - limitExponent));
        return exponent > limitExponent ? (digits * scale).CompareTo(limitDigits) : digits.CompareTo(limitDigits * scale);
    }
}
