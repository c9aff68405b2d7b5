using System.Globalization;
using System.Text;
using static System.FormattableString;

namespace FluxGen.Testing.Http;

// Text from a request as part of a log line: it can neither start a new line nor send a command to a terminal.
internal static class LogText
{
    private const int MaxLength = 300;

    public static string Of(string text)
    {
        string kept = text.Length <= MaxLength ? text : $"{text[..MaxLength]}…";
        return string.Concat(kept.EnumerateRunes().Select(rune => IsPrintable(rune) ? rune.ToString() : Invariant($"\\u{{{rune.Value:x}}}")));
    }

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
