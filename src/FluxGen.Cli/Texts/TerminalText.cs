using System.Globalization;
using System.Text;

namespace FluxGen.Cli.Texts;

internal static class TerminalText
{
    // What a server or a file says must neither reach the terminal as commands nor look like a line of this program.
    public static string OneLine(string text) => string.Concat(text.EnumerateRunes().Select(Show));

    private static string Show(Rune rune) => rune.Value is '\n' or '\r' or '\t' ? " " : Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
        UnicodeCategory.Control or UnicodeCategory.Format => "\ufffd",
        _ => rune.ToString(),
    };
}
