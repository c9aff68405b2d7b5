using System.Globalization;
using System.Text;

namespace FluxGen.Cli.Output;

internal static class TerminalText
{
    // What a server or a file says must not reach the terminal as commands.
    public static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => IsHarmless(rune) ? rune.ToString() : "\ufffd"));

    private static bool IsHarmless(Rune rune) => rune.Value is '\n' or '\t' || Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
