using System.Globalization;
using System.Numerics;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Validation.Schemas;

// A number of JSON as digits and a power of ten. The digits have no zero at their end, so that equal numbers have equal parts.
internal readonly record struct ExactNumber(BigInteger Digits, int Exponent) : IComparable<ExactNumber>
{
    public bool IsInteger => Exponent >= 0;

    public static ExactNumber From(JToken number) => number switch
    {
        JValue { Value: double value } => Parse(value.ToString("R", CultureInfo.InvariantCulture)),
        JValue { Value: float value } => Parse(value.ToString("R", CultureInfo.InvariantCulture)),
        JValue { Value: BigInteger value } => Normal(value, 0),
        JValue { Value: IFormattable value } => Parse(value.ToString(format: null, CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"Expected a number, found {number.Type}.", nameof(number)),
    };

    public int CompareTo(ExactNumber other)
    {
        (BigInteger left, BigInteger right) = Align(this, other);
        return left.CompareTo(right);
    }

    public bool IsMultipleOf(ExactNumber divisor)
    {
        (BigInteger value, BigInteger part) = Align(this, divisor);
        return (value % part).IsZero;
    }

    public override string ToString() => Exponent switch
    {
        0 => Digits.ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Digits}E{Exponent}"),
    };

    private static (BigInteger Left, BigInteger Right) Align(ExactNumber left, ExactNumber right)
    {
        int exponent = Math.Min(left.Exponent, right.Exponent);
        return (left.Digits * BigInteger.Pow(10, left.Exponent - exponent), right.Digits * BigInteger.Pow(10, right.Exponent - exponent));
    }

    private static ExactNumber Parse(string text)
    {
        string[] parts = text.Split('E');
        int exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        int fraction = point < 0 ? 0 : parts[0].Length - point - 1;
        return Normal(BigInteger.Parse(point < 0 ? parts[0] : parts[0].Remove(point, 1), CultureInfo.InvariantCulture), exponent - fraction);
    }

    private static ExactNumber Normal(BigInteger digits, int exponent)
    {
        string text = digits.ToString(CultureInfo.InvariantCulture);
        int zeros = digits.IsZero ? 0 : text.Length - text.TrimEnd('0').Length;
        return digits.IsZero ? new(digits, 0) : new(digits / BigInteger.Pow(10, zeros), exponent + zeros);
    }
}
