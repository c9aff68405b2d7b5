using System.Globalization;
using FluxGen.Generators.Emission;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Parsing;

internal static class RangeLimit
{
    // The literal is null where the bound is no bound: the ends of the number types stand for "open".
    public static bool TryRead(TypeKind kind, string text, out string? literal)
    {
        literal = null;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            return IsOpenEnd(text);
        }

        if (IsOpenEnd(text) || double.IsInfinity(number) || Math.Abs(number) is double.MaxValue or float.MaxValue or (double)long.MaxValue)
        {
            return true;
        }

        switch (kind)
        {
            case TypeKind.Int32 when number == Math.Floor(number):
                literal = Math.Abs(number) <= int.MaxValue ? CSharpText.Literal((int)number) : CSharpText.Literal((long)number);
                return true;
            case TypeKind.Int64 when long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long integer):
                literal = CSharpText.Literal(integer);
                return true;
            case TypeKind.Int64 when number == Math.Floor(number):
                literal = CSharpText.Literal((long)number);
                return true;
            case TypeKind.Single or TypeKind.Double:
                literal = CSharpText.Literal(number);
                return true;
            case TypeKind.Decimal when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact):
                literal = CSharpText.Literal(exact);
                return true;
            default:
                return false;
        }
    }

    private static bool IsOpenEnd(string text) => text is
        "2147483647" or "-2147483648" or "9223372036854775807" or "-9223372036854775808"
        or "1.7976931348623157E+308" or "-1.7976931348623157E+308"
        or "79228162514264337593543950335" or "-79228162514264337593543950335";
}
