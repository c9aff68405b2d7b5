using System.Buffers;

namespace FluxGen.Runtime.Json;

// Turns the other forms in which services send base64 into the one of RFC 4648, section 4.
internal static class Base64Text
{
    public const int MaxPadding = 2;

    // A longer text before the comma is no media type.
    public const int MaxPrefixLength = 256;

    private const int Block = 4;

    private static readonly SearchValues<byte> Text = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_= \t\r\n"u8);

    // The place of the first byte that no form of base64 has, or -1.
    public static int FindFault(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(Text);

    // The length of "data:image/png;base64," where the text begins like that.
    public static int PrefixLength(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> start = text[..Math.Min(text.Length, MaxPrefixLength)];
        int comma = start.StartsWith("data:"u8) ? start.IndexOf((byte)',') : -1;
        return comma >= 0 && start[..comma].EndsWith(";base64"u8) ? comma + 1 : 0;
    }

    // Replaces the alphabet for URLs, drops white space, and returns the new length.
    public static int Normalise(Span<byte> text)
    {
        text.Replace((byte)'-', (byte)'+');
        text.Replace((byte)'_', (byte)'/');
        int length = text.IndexOfAny(" \t\r\n"u8);
        if (length < 0)
        {
            return text.Length;
        }

        foreach (byte unit in text[length..])
        {
            if (unit is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                text[length++] = unit;
            }
        }

        return length;
    }

    // Writes the padding that is missing behind the text, and returns its length. A single character is no byte.
    public static int Pad(Span<byte> text, int length)
    {
        int missing = (Block - (length % Block)) % Block;
        if (missing > MaxPadding)
        {
            return 0;
        }

        text.Slice(length, missing).Fill((byte)'=');
        return missing;
    }
}
