using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace FluxGen.Runtime;

/// <summary>Measures text for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnicodeText
{
    private const int MaxShown = 80;

    /// <summary>The length of a text as JSON Schema counts it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The number of Unicode code points; a lone surrogate counts as one.</returns>
    public static int CodePoints(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // Most texts have no surrogate, and a vectorised search finds that out quickly.
        int first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        if (first < 0)
        {
            return text.Length;
        }

        int pairs = 0;
        for (int i = first + 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                pairs++;
            }
        }

        return text.Length - pairs;
    }

    /// <summary>Whether a text is valid Unicode: every surrogate in it has its other half.</summary>
    /// <param name="text">The text.</param>
    /// <returns>False if the text cannot be sent without being changed.</returns>
    public static bool IsUnicode(string text)
    {
        ReadOnlySpan<char> rest = text;
        for (int at = rest.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0; at = rest.IndexOfAnyInRange('\uD800', '\uDFFF'))
        {
            if (!Rune.TryGetRuneAt(text, text.Length - rest.Length + at, out Rune rune))
            {
                return false;
            }

            rest = rest[(at + rune.Utf16SequenceLength)..];
        }

        return true;
    }

    /// <summary>
    /// Makes one line of a text from elsewhere, so that it cannot pretend to be something else in a message, a log or a terminal:
    /// white space becomes a space, and a control character or an invisible one, such as those for the direction of text, U+FFFD.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>The text, which is the same instance if there is nothing to change.</returns>
    public static string ToLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.EnumerateRunes().All(letter => ToVisible(letter) == letter && letter != Rune.ReplacementChar)
            ? text
            : string.Concat(text.EnumerateRunes().Select(letter => ToVisible(letter).ToString()));
    }

    internal static string Shorten(string text) => Shorten(text, text.Length);

    // The text may be the beginning of one that has so many characters.
    internal static string Shorten(string text, int length)
    {
        if (text.Length <= MaxShown)
        {
            return text;
        }

        int shown = char.IsHighSurrogate(text[MaxShown - 1]) ? MaxShown - 1 : MaxShown;
        return $"{text.AsSpan(0, shown)}… ({length} characters)";
    }

    private static Rune ToVisible(Rune letter) => Rune.GetUnicodeCategory(letter) switch
    {
        _ when Rune.IsWhiteSpace(letter) => new(' '),
        UnicodeCategory.Control or UnicodeCategory.Format => Rune.ReplacementChar,
        _ => letter,
    };
}
