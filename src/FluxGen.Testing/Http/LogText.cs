using System.Globalization;
using System.Text;

namespace FluxGen.Testing.Http;

// What others sent, for a line of a log: nothing in it can look like another line, or reach a terminal as a command.
internal static class LogText
{
    private const int Longest = 300;

    public static string Of(string text)
    {
        string kept = text.Length <= Longest ? text : $"{text[..Longest]}…";
        StringBuilder line = new(kept.Length);
        foreach (Rune letter in kept.EnumerateRunes())
        {
            line.Append(IsHarmless(letter) ? letter.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{{{letter.Value:x}}}"));
        }

        return line.ToString();
    }

    private static bool IsHarmless(Rune letter) => Rune.GetUnicodeCategory(letter)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
