using System.Globalization;

namespace FluxGen.Runtime.Json;

internal static class JsonFormats
{
    public const string Date = "yyyy-MM-dd";

    // The format that is written; "K" is an offset or Z.
    public const string DateTime = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    private static readonly string[] ReadDateTimes = [DateTime, "yyyy-MM-dd't'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    public static bool TryParseDateTime(string text, out DateTimeOffset value)
    {
        const int FractionAt = 20;
        const int FractionDigits = 7;
        const int SecondAt = 17;

        // .NET has no leap seconds, so that it is read as the second after it.
        bool isLeapSecond = text.Length > FractionAt - 1 && text[SecondAt - 1] == ':' && text.AsSpan(SecondAt, 2).SequenceEqual("60");
        if (isLeapSecond)
        {
            text = string.Concat(text.AsSpan(0, SecondAt), "59", text.AsSpan(SecondAt + 2));
        }

        // RFC 3339 allows any number of fraction digits and a lower-case z; .NET accepts neither.
        int end = FractionAt;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (end > FractionAt + FractionDigits && text[FractionAt - 1] == '.')
        {
            text = text.Remove(FractionAt + FractionDigits, end - FractionAt - FractionDigits);
        }

        if (text.EndsWith('z'))
        {
            text = text[..^1] + "Z";
        }

        bool isDate = DateTimeOffset.TryParseExact(text, ReadDateTimes, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
        value = isDate && isLeapSecond ? value.AddSeconds(1) : value;
        return isDate;
    }
}
