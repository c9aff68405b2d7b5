using System.Globalization;
using FluxGen.Generators.CSharp;
using FluxGen.Generators.Models;

namespace FluxGen.Generators.Constraints;

internal static class NumberLimit
{
    public static bool IsNumber(ValueKind kind) =>
        kind is ValueKind.Int32 or ValueKind.Int64 or ValueKind.UInt64 or ValueKind.Single or ValueKind.Double or ValueKind.Decimal;

    public static string Text(object? value) => value is double number
        ? number.ToString("R", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    // C# does not compare a decimal limit with a number of binary floating point.
    public static string Comparison(string value, string comparison, string limit) =>
        IsDecimal(limit) ? $"global::FluxGen.Runtime.ExactNumber.Compare({value}, {limit}) {comparison} 0" : $"{value} {comparison} {limit}";

    public static bool IsDecimal(string limit) => limit.EndsWith("M", StringComparison.Ordinal);

    // The literal is null where the end is no limit, because no value of the type lies beyond it.
    public static bool TryReadEnd(ValueKind kind, string text, bool isMaximum, out string? literal)
    {
        literal = null;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || double.IsNaN(number))
        {
            return false;
        }

        if (Ends(kind) is not { } ends)
        {
            bool isBeyond = kind == ValueKind.Single ? number is >= float.MaxValue or <= float.MinValue : number is >= double.MaxValue or <= double.MinValue;
            return isBeyond ? number > 0 == isMaximum : TryRead(kind, text, out literal);
        }

        bool isExact = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact);
        bool isNoLimit = isExact ? (isMaximum ? exact >= ends.Max : exact <= ends.Min) : number > 0 == isMaximum;
        return isNoLimit || (isExact && exact >= ends.Min && exact <= ends.Max && TryRead(kind, text, out literal));
    }

    // Any number, as a constant of the type or as a decimal that is compared exactly.
    public static bool TryRead(ValueKind kind, string text, out string? literal)
    {
        bool isExact = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact);
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsNaN(number) && !double.IsInfinity(number);
        object? limit = kind switch
        {
            ValueKind.Int32 when isExact && decimal.Floor(exact) == exact && exact is >= int.MinValue and <= int.MaxValue => (int)exact,
            ValueKind.Int64 when isExact && decimal.Floor(exact) == exact && exact is >= long.MinValue and <= long.MaxValue => (long)exact,
            ValueKind.UInt64 when isExact && decimal.Floor(exact) == exact && exact is >= 0 and <= ulong.MaxValue => (ulong)exact,
            ValueKind.Decimal when isExact => exact,
            ValueKind.Single when number == (float)number || IsSame(((float)number).ToString("R", CultureInfo.InvariantCulture), exact) => (float)number,
            ValueKind.Double when IsSame(number.ToString("R", CultureInfo.InvariantCulture), exact) => number,
            ValueKind.Single or ValueKind.Double when isExact && exact != 0 => exact,
            ValueKind.Single or ValueKind.Double when isNumber => number,
            _ => null,
        };
        literal = limit is null ? null : CSharpText.Literal(limit);
        return limit is not null;
    }

    private static bool IsSame(string text, decimal exact) =>
        exact != 0 && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal same) && same == exact;

    private static (decimal Min, decimal Max)? Ends(ValueKind kind) => kind switch
    {
        ValueKind.Int32 => (int.MinValue, int.MaxValue),
        ValueKind.Int64 => (long.MinValue, long.MaxValue),
        ValueKind.UInt64 => (ulong.MinValue, ulong.MaxValue),
        ValueKind.Decimal => (decimal.MinValue, decimal.MaxValue),
        _ => null,
    };
}
