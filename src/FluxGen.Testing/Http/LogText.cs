using System.Globalization;
using System.Text;

namespace FluxGen.Testing.Http;

// Text from a request as part of a log line: it can neither start a new line nor send a command to a terminal.
internal static class LogText
{
    private const int MaxLength = 300;

    public static string Of(string text)
    {
        string kept = text.Length <= MaxLength ? text : $"{text[..MaxLength]}…";
        StringBuilder line = new(kept.Length);
        foreach (Rune rune in kept.EnumerateRunes())
        {
            line.Append(IsPrintable(rune) ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}"));
        }

        return line.ToString();
    }

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
