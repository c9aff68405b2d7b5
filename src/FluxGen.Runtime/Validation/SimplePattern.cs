using System.ComponentModel;
using System.Globalization;

namespace FluxGen.Runtime;

/// <summary>
/// Tests a text against a pattern that is a sequence of characters and sets of characters, such as <c>^[a-z]+-[0-9]{2}$</c>, without a
/// regular expression, which would cost the first call of a program dear.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SimplePattern
{
    /// <summary>Whether a text matches.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pattern">The pattern, of which the generator knows that it can be read from left to right.</param>
    /// <returns>Whether the whole text matches.</returns>
    public static bool IsMatch(string text, string pattern)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(pattern);
        ReadOnlySpan<char> unread = text;
        ReadOnlySpan<char> rest = pattern.AsSpan(1, pattern.Length - 2);
        while (!rest.IsEmpty)
        {
            ReadOnlySpan<char> set = TakeSet(ref rest);
            (int min, int max) = TakeCount(ref rest);
            int count = 0;
            while (count < max && count < unread.Length && Has(set, unread[count]))
            {
                count++;
            }

            if (count < min)
            {
                return false;
            }

            unread = unread[count..];
        }

        return unread.IsEmpty;
    }

    /// <summary>Whether a text has nothing but white space as ECMA-262 knows it, and so does not match the pattern <c>\S</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether the text is blank.</returns>
    public static bool IsBlank(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (char letter in text)
        {
            // .NET counts U+0085 among white space, and ECMA-262 the byte order mark.
            if (letter == '\u0085' || !(char.IsWhiteSpace(letter) || letter == '\uFEFF'))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> TakeSet(ref ReadOnlySpan<char> rest)
    {
        bool isSet = rest[0] == '[';
        int end = isSet ? rest.IndexOf(']') : 1;
        ReadOnlySpan<char> set = isSet ? rest[1..end] : rest[..1];
        rest = rest[(isSet ? end + 1 : end)..];
        return set;
    }

    private static (int Min, int Max) TakeCount(ref ReadOnlySpan<char> rest)
    {
        char first = rest.IsEmpty ? '\0' : rest[0];
        if (first == '{')
        {
            int end = rest.IndexOf('}');
            ReadOnlySpan<char> counts = rest[1..end];
            rest = rest[(end + 1)..];
            int comma = counts.IndexOf(',');
            int min = int.Parse(comma < 0 ? counts : counts[..comma], NumberStyles.None, CultureInfo.InvariantCulture);
            return (min, comma < 0 ? min : comma == counts.Length - 1 ? int.MaxValue : int.Parse(counts[(comma + 1)..], NumberStyles.None, CultureInfo.InvariantCulture));
        }

        (int Min, int Max)? count = first switch
        {
            '+' => (1, int.MaxValue),
            '*' => (0, int.MaxValue),
            '?' => (0, 1),
            _ => null,
        };
        rest = count is null ? rest : rest[1..];
        return count ?? (1, 1);
    }

    private static bool Has(ReadOnlySpan<char> set, char letter)
    {
        for (int i = 0; i < set.Length; i++)
        {
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                if (letter >= set[i] && letter <= set[i + 2])
                {
                    return true;
                }

                i += 2;
            }
            else if (set[i] == letter)
            {
                return true;
            }
        }

        return false;
    }
}
