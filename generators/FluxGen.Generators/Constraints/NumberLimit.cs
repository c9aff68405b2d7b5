using System.Globalization;
using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Constraints;

internal static class NumberLimit
{
    public static string Text(object? value) => value is double number
        ? number.ToString("R", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    // The literal is null where the end is no limit, because no value of the type lies beyond it.
    public static bool TryReadEnd(ValueKind kind, string text, bool isMaximum, out string? literal)
    {
        literal = null;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || double.IsNaN(number))
        {
            return false;
        }

        // A double cannot tell the longs at the ends of their range apart.
        if (kind == ValueKind.Int64 && long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long integer))
        {
            literal = integer == (isMaximum ? long.MaxValue : long.MinValue) ? null : CSharpText.Literal(integer);
            return true;
        }

        (double min, double max) = Ends(kind);
        if (isMaximum ? number >= max : number <= min)
        {
            return true;
        }

        literal = number < min || number > max ? null : Literal(kind, text, number);
        return literal is not null;
    }

    private static (double Min, double Max) Ends(ValueKind kind) => kind switch
    {
        ValueKind.Int32 => (int.MinValue, int.MaxValue),
        ValueKind.Int64 => (long.MinValue, long.MaxValue),
        ValueKind.Single => (float.MinValue, float.MaxValue),
        ValueKind.Decimal => ((double)decimal.MinValue, (double)decimal.MaxValue),
        _ => (double.MinValue, double.MaxValue),
    };

    private static string? Literal(ValueKind kind, string text, double number)
    {
        switch (kind)
        {
            case ValueKind.Int32 when number == Math.Floor(number):
                return CSharpText.Literal((int)number);
            case ValueKind.Int64 when number == Math.Floor(number) && number < long.MaxValue:
                return CSharpText.Literal((long)number);
            case ValueKind.Single when number == (float)number:
                return CSharpText.Literal((float)number);
            case ValueKind.Single or ValueKind.Double:
                return CSharpText.Literal(number);
            case ValueKind.Decimal when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact):
                return CSharpText.Literal(exact);
            default:
                return null;
        }
    }
}
