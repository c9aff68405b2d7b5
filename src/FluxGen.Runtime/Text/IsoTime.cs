using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FluxGen.Runtime;

/// <summary>
/// A time of day as in RFC 3339, such as <c>07:13:27.5Z</c> or <c>07:13:27+02:00</c>, also without an offset. A leap second such as
/// <c>23:59:60Z</c> is kept.
/// </summary>
public readonly struct IsoTime : ISpanFormattable, IEquatable<IsoTime>
{
    private const int FractionDigits = 7;

    private readonly short _offset;
    private readonly bool _hasOffset;
    private readonly long _ticks;

    private IsoTime(long ticks, int? offset, bool isLeapSecond)
    {
        _ticks = ticks;
        IsLeapSecond = isLeapSecond;
        _hasOffset = offset is not null;
        _offset = (short)offset.GetValueOrDefault();
    }

    /// <summary>Makes a time of day.</summary>
    /// <param name="time">The time, which is no leap second.</param>
    /// <param name="offset">The offset from UTC in whole minutes, or null if it is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset has seconds, or is 24 hours or more.</exception>
    public IsoTime(TimeOnly time, TimeSpan? offset = null)
        : this(time.Ticks, (int?)offset?.TotalMinutes, isLeapSecond: false)
    {
        if (offset is { } given && (given.Ticks % TimeSpan.TicksPerMinute != 0 || given.Duration() >= TimeSpan.FromDays(1)))
        {
            throw new ArgumentOutOfRangeException(nameof(offset), offset, "The offset is not a number of minutes below 24 hours.");
        }
    }

    /// <summary>The offset from UTC, or null if it is not known.</summary>
    public TimeSpan? Offset => _hasOffset ? TimeSpan.FromMinutes(_offset) : null;

    /// <summary>Whether it is the second 60 of its minute.</summary>
    public bool IsLeapSecond { get; }

    /// <summary>The time without its offset. A leap second is the second after it.</summary>
    public TimeOnly Time => new((_ticks + (IsLeapSecond ? TimeSpan.TicksPerSecond : 0)) % TimeSpan.TicksPerDay);

    /// <summary>A time without an offset.</summary>
    /// <param name="time">The time.</param>
    public static implicit operator IsoTime(TimeOnly time) => new(time);

    /// <summary>Whether both are the same time with the same offset.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(IsoTime left, IsoTime right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are not equal.</returns>
    public static bool operator !=(IsoTime left, IsoTime right) => !left.Equals(right);

    /// <summary>Reads a time. Digits behind the seventh of the fraction are dropped.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The time.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is not a time.</exception>
    public static IsoTime Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out IsoTime time) ? time : throw new FormatException($"'{UnicodeText.Shorten(text)}' is not a time of day such as 07:13:27Z.");
    }

    /// <inheritdoc cref="Parse"/>
    /// <param name="text">The text.</param>
    /// <param name="time">The time.</param>
    /// <returns>Whether the text is a time. The seconds can be absent.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out IsoTime time)
    {
        time = default;
        ReadOnlySpan<char> rest = text;
        if (!TryTakeTwo(ref rest, 23, out int hour) || !TryTake(ref rest, ':') || !TryTakeTwo(ref rest, 59, out int minute))
        {
            return false;
        }

        int second = 0;
        long fraction = 0;
        if (TryTake(ref rest, ':') && (!TryTakeTwo(ref rest, 60, out second) || (TryTake(ref rest, '.') && !TryTakeFraction(ref rest, out fraction))))
        {
            return false;
        }

        if (!TryTakeOffset(ref rest, out int? offset) || !rest.IsEmpty)
        {
            return false;
        }

        bool isLeap = second == 60;
        long ticks = ((hour * 60L) + minute) * TimeSpan.TicksPerMinute + ((isLeap ? 59 : second) * TimeSpan.TicksPerSecond) + fraction;
        time = new IsoTime(ticks, offset, isLeap);
        return true;
    }

    /// <inheritdoc />
    public bool Equals(IsoTime other) =>
        _ticks == other._ticks && IsLeapSecond == other.IsLeapSecond && _hasOffset == other._hasOffset && _offset == other._offset;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is IsoTime other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(_ticks, IsLeapSecond, _hasOffset, _offset);

    /// <summary>The time as it is written in JSON.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string time = new TimeOnly(_ticks).ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        string shown = IsLeapSecond ? string.Concat(time.AsSpan(0, 6), "60", time.AsSpan(8)) : time;
        return !_hasOffset ? shown
            : _offset == 0 ? shown + "Z"
            : string.Create(CultureInfo.InvariantCulture, $"{shown}{(_offset < 0 ? '-' : '+')}{Math.Abs(_offset) / 60:00}:{Math.Abs(_offset) % 60:00}");
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

    private static bool TryTake(ref ReadOnlySpan<char> rest, char letter)
    {
        bool isThere = rest.Length > 0 && char.ToUpperInvariant(rest[0]) == letter;
        rest = isThere ? rest[1..] : rest;
        return isThere;
    }

    private static bool TryTakeTwo(ref ReadOnlySpan<char> rest, int max, out int value)
    {
        value = 0;
        if (rest.Length < 2 || !char.IsAsciiDigit(rest[0]) || !char.IsAsciiDigit(rest[1]))
        {
            return false;
        }

        value = ((rest[0] - '0') * 10) + rest[1] - '0';
        rest = rest[2..];
        return value <= max;
    }

    private static bool TryTakeFraction(ref ReadOnlySpan<char> rest, out long ticks)
    {
        ticks = 0;
        int length = 0;
        while (length < rest.Length && char.IsAsciiDigit(rest[length]))
        {
            ticks = length < FractionDigits ? (ticks * 10) + rest[length] - '0' : ticks;
            length++;
        }

        for (int digit = length; digit < FractionDigits; digit++)
        {
            ticks *= 10;
        }

        rest = rest[length..];
        return length > 0;
    }

    private static bool TryTakeOffset(ref ReadOnlySpan<char> rest, out int? minutes)
    {
        minutes = TryTake(ref rest, 'Z') ? 0 : null;
        if (minutes is not null || rest.IsEmpty)
        {
            return true;
        }

        bool isNegative = TryTake(ref rest, '-');
        if ((!isNegative && !TryTake(ref rest, '+')) || !TryTakeTwo(ref rest, 23, out int hours) || !TryTake(ref rest, ':') || !TryTakeTwo(ref rest, 59, out int rests))
        {
            return false;
        }

        minutes = ((hours * 60) + rests) * (isNegative ? -1 : 1);
        return true;
    }
}
