using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace FluxGen.Runtime.Json;

internal static class Utf8Number
{
    // The time to parse a BigInteger grows with the square of its digits. The limit is Newtonsoft.Json's.
    private const int MaxDigits = 380;

    // Measures a number. If it is not a number, the length is that of the part that could have begun one.
    public static bool TryMeasure(ReadOnlySpan<byte> text, out int length, out bool isWhole)
    {
        isWhole = true;
        length = text is [(byte)'-', ..] ? 1 : 0;
        if (At(text, length) == '0')
        {
            length++;
        }
        else if (!TryDigits(text, ref length))
        {
            return false;
        }

        if (At(text, length) == '.')
        {
            isWhole = false;
            length++;
            if (!TryDigits(text, ref length))
            {
                return false;
            }
        }

        if (At(text, length) is not ('e' or 'E'))
        {
            return true;
        }

        isWhole = false;
        length++;
        length += At(text, length) is '+' or '-' ? 1 : 0;
        return TryDigits(text, ref length);
    }

    public static bool TryInt64(ReadOnlySpan<byte> number, out long value)
    {
        if (Utf8Parser.TryParse(number, out value, out int length) && length == number.Length)
        {
            return true;
        }

        bool isWhole = TryDecimal(number, out decimal exact) && exact is >= long.MinValue and <= long.MaxValue && IsWhole(number);
        value = isWhole ? (long)exact : 0;
        return isWhole;
    }

    // A decimal would round a number of more than 28 digits.
    private static bool IsWhole(ReadOnlySpan<byte> number)
    {
        int mantissaLength = number.IndexOfAny((byte)'e', (byte)'E');
        ReadOnlySpan<byte> mantissa = mantissaLength < 0 ? number : number[..mantissaLength];
        ReadOnlySpan<byte> exponent = mantissaLength < 0 ? "0"u8 : number[(mantissaLength + 1)..];
        int last = mantissa.LastIndexOfAnyInRange((byte)'1', (byte)'9');
        if (last < 0)
        {
            return true;
        }

        // The place of the last digit that is not zero, counted from the units: 1 is the first after the point.
        int point = mantissa.IndexOf((byte)'.');
        int units = (point < 0 ? mantissa.Length : point) - 1;
        int place = last > units ? last - units - 1 : last - units;
        return int.TryParse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int shift) ? shift >= place : exponent[0] != '-';
    }

    public static bool TryDouble(ReadOnlySpan<byte> number, out double value) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    public static bool TryDecimal(ReadOnlySpan<byte> number, out decimal value) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    public static object? ToInt32(ReadOnlySpan<byte> number) =>
        Utf8Parser.TryParse(number, out int value, out int length) && length == number.Length ? value : null;

    public static object? ToInteger(ReadOnlySpan<byte> number)
    {
        if (Utf8Parser.TryParse(number, out long value, out int length) && length == number.Length)
        {
            return value;
        }

        return number.Length <= MaxDigits ? BigInteger.Parse(ToText(number), CultureInfo.InvariantCulture) : null;
    }

    public static object? ToDouble(ReadOnlySpan<byte> number) => TryDouble(number, out double value) ? value : null;

    public static object? ToDecimal(ReadOnlySpan<byte> number) => TryDecimal(number, out decimal value) ? value : null;

    public static string ToText(ReadOnlySpan<byte> number) => Encoding.ASCII.GetString(number);

    private static int At(ReadOnlySpan<byte> text, int index) => index < text.Length ? text[index] : -1;

    private static bool TryDigits(ReadOnlySpan<byte> text, ref int length)
    {
        // Numbers are short, so a vectorised search would cost more than it saves, especially in the first call of a process.
        int start = length;
        while (length < text.Length && char.IsAsciiDigit((char)text[length]))
        {
            length++;
        }

        return length > start;
    }
}
