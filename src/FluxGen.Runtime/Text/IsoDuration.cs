using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FluxGen.Runtime;

/// <summary>
/// A duration as in ISO 8601, such as <c>P1Y2M3DT4H5M6.5S</c>. A month is not a number of days, so the parts are kept as they are:
/// <c>P1M</c> and <c>P30D</c> are different durations.
/// </summary>
public readonly record struct IsoDuration : ISpanFormattable
{
    private const string DatePart = "YMWD";
    private const string TimePart = "HMS";

    /// <summary>Whether the whole duration is negative.</summary>
    public bool IsNegative { get; init; }

    /// <summary>The number of years.</summary>
    public long Years { get; init; }

    /// <summary>The number of months.</summary>
    public long Months { get; init; }

    /// <summary>The number of weeks.</summary>
    public long Weeks { get; init; }

    /// <summary>The number of days.</summary>
    public long Days { get; init; }

    /// <summary>The number of hours.</summary>
    public long Hours { get; init; }

    /// <summary>The number of minutes.</summary>
    public long Minutes { get; init; }

    /// <summary>The number of seconds, with their fraction.</summary>
    public decimal Seconds { get; init; }

    /// <summary>A duration of days, hours, minutes and seconds.</summary>
    /// <param name="time">The time.</param>
    public static implicit operator IsoDuration(TimeSpan time)
    {
        decimal ticks = Math.Abs((decimal)time.Ticks);
        return new()
        {
            IsNegative = time < TimeSpan.Zero,
            Days = Math.Abs((long)time.Days),
            Hours = Math.Abs(time.Hours),
            Minutes = Math.Abs(time.Minutes),
            Seconds = ticks % TimeSpan.TicksPerMinute / TimeSpan.TicksPerSecond,
        };
    }

    /// <summary>Reads a duration.</summary>
    /// <param name="text">The text, such as <c>PT1H30M</c>.</param>
    /// <returns>The duration.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is not a duration.</exception>
    public static IsoDuration Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out IsoDuration duration) ? duration : throw new FormatException($"'{UnicodeText.Shorten(text)}' is not a duration such as PT1H30M.");
    }

    /// <inheritdoc cref="Parse"/>
    /// <param name="text">The text, such as <c>PT1H30M</c>.</param>
    /// <param name="duration">The duration.</param>
    /// <returns>Whether the text is a duration. Only its seconds can have a fraction.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out IsoDuration duration)
    {
        duration = default;
        ReadOnlySpan<char> rest = text;
        bool isNegative = rest.StartsWith("-", StringComparison.Ordinal);
        rest = isNegative ? rest[1..] : rest;
        if (rest.Length < 3 || rest[0] != 'P')
        {
            return false;
        }

        rest = rest[1..];
        IsoDuration read = new() { IsNegative = isNegative };
        if (!TryTakeParts(ref rest, DatePart, ref read))
        {
            return false;
        }

        if (rest.Length > 0 && (rest[0] != 'T' || rest.Length == 1 || !TryTakeTime(rest[1..], ref read)))
        {
            return false;
        }

        duration = read;
        return true;
    }

    /// <summary>The duration as a time.</summary>
    /// <returns>The time. What is less than 100 nanoseconds is dropped.</returns>
    /// <exception cref="InvalidOperationException">It has years or months, which are no number of days.</exception>
    /// <exception cref="OverflowException">It is longer than a <see cref="TimeSpan"/> can be.</exception>
    public TimeSpan ToTimeSpan()
    {
        if (Years != 0 || Months != 0)
        {
            throw new InvalidOperationException($"{this} has years or months, which have no fixed length.");
        }

        decimal days = ((decimal)Weeks * 7) + Days;
        decimal seconds = (((((days * 24) + Hours) * 60) + Minutes) * 60) + Seconds;
        return TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond * (IsNegative ? -1 : 1)));
    }

    /// <summary>The duration as it is written in JSON.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string date = Part(Years, 'Y') + Part(Months, 'M') + Part(Weeks, 'W') + Part(Days, 'D');
        string time = Part(Hours, 'H') + Part(Minutes, 'M') + Part(Seconds, 'S');
        return (IsNegative ? "-P" : "P") + (date.Length + time.Length == 0 ? "T0S" : time.Length == 0 ? date : $"{date}T{time}");
    }

    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString();
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten > 0;
    }

    private static string Part(decimal number, char unit) =>
        number == 0 ? "" : number.ToString("0.############################", CultureInfo.InvariantCulture) + unit;

    private static bool TryTakeTime(ReadOnlySpan<char> rest, ref IsoDuration duration) => TryTakeParts(ref rest, TimePart, ref duration) && rest.IsEmpty;

    // The units are in this order, and each is there once at most.
    private static bool TryTakeParts(ref ReadOnlySpan<char> rest, string units, ref IsoDuration duration)
    {
        int next = 0;
        while (rest.Length > 0 && char.IsAsciiDigit(rest[0]))
        {
            int length = rest.IndexOfAnyExceptInRange('0', '9');
            bool hasFraction = length > 0 && rest[length] == '.';
            int fraction = hasFraction ? rest[(length + 1)..].IndexOfAnyExceptInRange('0', '9') : 0;
            int end = hasFraction ? length + 1 + fraction : length;
            int unit = end < 0 || (hasFraction && fraction <= 0) ? -1 : units.IndexOf(rest[end], next);
            if (unit < 0 || (hasFraction && rest[end] != 'S') || !TrySet(rest[..end], rest[end], units == TimePart, ref duration))
            {
                return false;
            }

            next = unit + 1;
            rest = rest[(end + 1)..];
        }

        return true;
    }

    private static bool TrySet(ReadOnlySpan<char> digits, char unit, bool isTime, ref IsoDuration duration)
    {
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) || (unit != 'S' && number > long.MaxValue))
        {
            return false;
        }

        duration = unit switch
        {
            'Y' => duration with { Years = (long)number },
            'M' when !isTime => duration with { Months = (long)number },
            'W' => duration with { Weeks = (long)number },
            'D' => duration with { Days = (long)number },
            'H' => duration with { Hours = (long)number },
            'M' => duration with { Minutes = (long)number },
            _ => duration with { Seconds = number },
        };
        return true;
    }
}
