using System.Buffers;
using System.Text;

namespace FluxGen.Runtime.Json;

// Turns the other forms in which services send base64 into the one of RFC 4648, section 4.
internal static class Base64Text
{
    public const int MaxPadding = 2;

    // A longer text before the comma is no media type.
    public const int MaxPrefixLength = 256;

    private const int Block = 4;

    private static readonly SearchValues<byte> Text = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_= \t\r\n"u8);

    private static ReadOnlySpan<byte> Scheme => "data:"u8;

    // The place of the first byte that no form of base64 has, or -1.
    public static int FindFault(ReadOnlySpan<byte> text) => text.IndexOfAnyExcept(Text);

    // The length of "data:image/png;base64," where the text begins like that, perhaps after white space. Some programs write
    // another parameter behind the mark, or capitals.
    public static int PrefixLength(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> start = text[..Math.Min(text.Length, MaxPrefixLength)].TrimStart(" \t\r\n"u8);
        int comma = start.IndexOf((byte)',');
        if (comma < Scheme.Length || !Ascii.EqualsIgnoreCase(start[..Scheme.Length], Scheme))
        {
            return 0;
        }

        ReadOnlySpan<byte> parameters = start[..comma];
        int length = text.IndexOf((byte)',') + 1;
        for (int mark = parameters.LastIndexOf((byte)';'); mark >= 0; mark = parameters.LastIndexOf((byte)';'))
        {
            ReadOnlySpan<byte> parameter = parameters[(mark + 1)..];
            if (Ascii.EqualsIgnoreCase(parameter[Ascii.Trim(parameter)], "base64"u8))
            {
                return length;
            }

            parameters = parameters[..mark];
        }

        return 0;
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

    // Replaces the padding, of which there may be too little or too much, and returns the new length. A single character is no byte.
    public static int Pad(Span<byte> text, int length)
    {
        int unpadded = text[..length].TrimEnd((byte)'=').Length;
        int missing = (Block - (unpadded % Block)) % Block;
        if (missing > MaxPadding)
        {
            return length;
        }

        text.Slice(unpadded, missing).Fill((byte)'=');
        return unpadded + missing;
    }
}
