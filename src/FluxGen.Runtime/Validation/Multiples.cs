using System.ComponentModel;
using System.Globalization;
using FluxGen.Runtime.Text;

namespace FluxGen.Runtime;

/// <summary>Tests the <c>multipleOf</c> keyword exactly: of the number that is written to JSON, not of its binary approximation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Multiples
{
    /// <summary>Tells whether a value is a multiple of a divisor.</summary>
    /// <param name="value">The value.</param>
    /// <param name="divisor">The divisor, greater than zero.</param>
    /// <returns>Whether the division leaves no remainder.</returns>
    public static bool IsMultipleOf(long value, long divisor) => value % divisor == 0;

    /// <inheritdoc cref="IsMultipleOf(long, long)"/>
    public static bool IsMultipleOf(ulong value, ulong divisor) => value % divisor == 0;

    /// <inheritdoc cref="IsMultipleOf(long, long)"/>
    public static bool IsMultipleOf(long value, decimal divisor) => value % divisor == 0;

    /// <inheritdoc cref="IsMultipleOf(long, long)"/>
    public static bool IsMultipleOf(ulong value, decimal divisor) => value % divisor == 0;

    /// <inheritdoc cref="IsMultipleOf(long, long)"/>
    public static bool IsMultipleOf(decimal value, decimal divisor) => value % divisor == 0;

    /// <inheritdoc cref="IsMultipleOf(long, long)"/>
    /// <returns>Whether the division leaves no remainder; true for NaN and the infinities, which are errors of their own.</returns>
    public static bool IsMultipleOf(double value, decimal divisor) =>
        !double.IsFinite(value) || IsMultipleOf(value.ToString("R", CultureInfo.InvariantCulture), divisor);

    /// <inheritdoc cref="IsMultipleOf(double, decimal)"/>
    public static bool IsMultipleOf(float value, decimal divisor) =>
        !float.IsFinite(value) || IsMultipleOf(value.ToString("R", CultureInfo.InvariantCulture), divisor);

    // A decimal holds neither 1E+300 nor 1E-300.
    private static bool IsMultipleOf(string value, decimal divisor) =>
        JsonNumber.Parse(value).IsMultipleOf(JsonNumber.Parse(divisor.ToString(CultureInfo.InvariantCulture)));
}
