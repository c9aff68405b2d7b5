using System.ComponentModel;
using System.Text;

namespace FluxGen.Runtime;

/// <summary>What generated code has to know of text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnicodeText
{
    private const int LongestShown = 80;

    /// <summary>The length of a text as JSON Schema counts it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The number of Unicode code points; a lone surrogate counts as one.</returns>
    public static int CodePoints(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // Most texts have no surrogate, which a vectorised search is quick to tell.
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

    /// <summary>Whether a text is Unicode: whether every surrogate in it has its other half.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it is. A text that is not cannot be sent without being changed.</returns>
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

    internal static string Shorten(string text)
    {
        if (text.Length <= LongestShown)
        {
            return text;
        }

        int shown = char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown;
        return $"{text.AsSpan(0, shown)}… ({text.Length} characters)";
    }
}
