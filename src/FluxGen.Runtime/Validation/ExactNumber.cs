using System.ComponentModel;
using System.Globalization;
using FluxGen.Runtime.Text;

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

    private static int Compare(string value, decimal limit) => JsonNumber.Parse(value).CompareTo(JsonNumber.Parse(limit.ToString(CultureInfo.InvariantCulture)));
}
