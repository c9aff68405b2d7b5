using System.Globalization;
using System.Numerics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FluxGen.Spec.Reading;

// The core schema of YAML 1.2: what is not quoted can be null, a boolean or a number. Dates, yes and no are texts.
internal static class YamlScalars
{
    public static SpecScalar Read(Scalar scalar, Place place, YamlBreaks breaks)
    {
        string text = breaks.Restore(scalar.Value);
        string tag = scalar.Tag.IsEmpty ? "" : scalar.Tag.Value;
        bool isText = tag.Length == 0 || tag == "!" ? scalar.Style != ScalarStyle.Plain || tag == "!" : tag is "tag:yaml.org,2002:str" or "tag:yaml.org,2002:binary";
        if (isText)
        {
            return new SpecScalar(place, ScalarKind.String, text);
        }

        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => new SpecScalar(place, ScalarKind.Null, "null"),
            "true" or "True" or "TRUE" => new SpecScalar(place, ScalarKind.Boolean, "true"),
            "false" or "False" or "FALSE" => new SpecScalar(place, ScalarKind.Boolean, "false"),
            _ when ToJsonNumber(text) is string number => new SpecScalar(place, ScalarKind.Number, number),
            _ => new SpecScalar(place, ScalarKind.String, text),
        };
    }

    private static string? ToJsonNumber(string text)
    {
        char first = text[0];
        if (!char.IsAsciiDigit(first) && first is not ('-' or '+' or '.'))
        {
            return null;
        }

        if (text.StartsWith("0x", StringComparison.Ordinal))
        {
            return BigInteger.TryParse($"0{text.AsSpan(2)}", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out BigInteger hex) && text.Length > 2
                ? hex.ToString(CultureInfo.InvariantCulture)
                : null;
        }

        if (text.StartsWith("0o", StringComparison.Ordinal))
        {
            return text.Length is > 2 and < 22 && text.AsSpan(2).IndexOfAnyExceptInRange('0', '7') < 0 ? Convert.ToInt64(text[2..], 8).ToString(CultureInfo.InvariantCulture) : null;
        }

        return ToJsonDecimal(text);
    }

    // YAML also allows +1, 01, 1. and .5, which JSON does not.
    private static string? ToJsonDecimal(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan(text[0] is '-' or '+' ? 1 : 0);
        int whole = CountDigits(rest);
        ReadOnlySpan<char> integer = rest[..whole];
        rest = rest[whole..];
        ReadOnlySpan<char> fraction = default;
        if (rest is ['.', ..])
        {
            int digits = CountDigits(rest[1..]);
            fraction = rest.Slice(1, digits);
            rest = rest[(digits + 1)..];
        }

        if (integer.Length + fraction.Length == 0 || !IsExponent(rest))
        {
            return null;
        }

        integer = integer.TrimStart('0');
        string sign = text[0] == '-' ? "-" : "";
        return $"{sign}{(integer.Length == 0 ? "0" : integer)}{(fraction.Length == 0 ? "" : ".")}{fraction}{rest}";
    }

    private static bool IsExponent(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
        {
            return true;
        }

        ReadOnlySpan<char> digits = text[1..];
        digits = digits is ['-' or '+', ..] ? digits[1..] : digits;
        return text[0] is 'e' or 'E' && digits.Length > 0 && CountDigits(digits) == digits.Length;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
