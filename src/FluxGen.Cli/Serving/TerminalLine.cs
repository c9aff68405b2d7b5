using System.Globalization;
using System.Text;

namespace FluxGen.Cli.Serving;

// What others sent must not reach the terminal as commands, nor look like several lines, nor fill the screen.
internal static class TerminalLine
{
    private const int Longest = 600;
    private const int Ending = 250;

    public static string Write(string text)
    {
        // The verdict stands at the end, so it is the middle that goes.
        string kept = text.Length <= Longest ? text : $"{text[..(Longest - Ending - 1)]}…{text[^Ending..]}";
        StringBuilder line = new(kept.Length);
        foreach (Rune letter in kept.EnumerateRunes())
        {
            line.Append(IsHarmless(letter) ? letter.ToString() : "\ufffd");
        }

        return line.ToString();
    }

    private static bool IsHarmless(Rune letter) => Rune.GetUnicodeCategory(letter)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
