using System.Globalization;
using FluxGen.Generators.Emission;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Parsing;

internal static class RangeLimit
{
    // The literal is null where the bound is no bound, because no value of the type lies beyond it.
    public static bool TryRead(TypeKind kind, string text, bool isMaximum, out string? literal)
    {
        literal = null;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || double.IsNaN(number))
        {
            return false;
        }

        // A double cannot tell the longs at the ends of their range apart.
        if (kind == TypeKind.Int64 && long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long integer))
        {
            literal = integer == (isMaximum ? long.MaxValue : long.MinValue) ? null : CSharpText.Literal(integer);
            return true;
        }

        (double least, double most) = Ends(kind);
        if (isMaximum ? number >= most : number <= least)
        {
            return true;
        }

        literal = number < least || number > most ? null : Literal(kind, text, number);
        return literal is not null;
    }

    private static (double Least, double Most) Ends(TypeKind kind) => kind switch
    {
        TypeKind.Int32 => (int.MinValue, int.MaxValue),
        TypeKind.Int64 => (long.MinValue, long.MaxValue),
        TypeKind.Single => (float.MinValue, float.MaxValue),
        TypeKind.Decimal => ((double)decimal.MinValue, (double)decimal.MaxValue),
        _ => (double.MinValue, double.MaxValue),
    };

    private static string? Literal(TypeKind kind, string text, double number)
    {
        switch (kind)
        {
            case TypeKind.Int32 when number == Math.Floor(number):
                return CSharpText.Literal((int)number);
            case TypeKind.Int64 when number == Math.Floor(number) && number < long.MaxValue:
                return CSharpText.Literal((long)number);
            case TypeKind.Single when number == (float)number:
                return CSharpText.Literal((float)number);
            case TypeKind.Single or TypeKind.Double:
                return CSharpText.Literal(number);
            case TypeKind.Decimal when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact):
                return CSharpText.Literal(exact);
            default:
                return null;
        }
    }
}
