using System.Buffers;
using System.Text;

namespace FluxGen.Runtime.Http.Parameters;

internal static class PercentEncoding
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private const int StackChars = 256;

    private static readonly SearchValues<char> Plain = SearchValues.Create(Unreserved);

    // Those that end a path segment, a path or a query stay encoded, and so do those that a server takes for something else.
    private static readonly SearchValues<char> PathReserved = SearchValues.Create(Unreserved + ":@!$&'()*+,;=");
    private static readonly SearchValues<char> QueryReserved = SearchValues.Create(Unreserved + ":/?@!$'()*,;=");

    public static SearchValues<char> Kept(bool isPath, bool allowsReserved) => !allowsReserved ? Plain : isPath ? PathReserved : QueryReserved;

    // Encodes what has been appended since then.
    public static void Encode(ref TextBuilder text, int start, SearchValues<char> kept)
    {
        ReadOnlySpan<char> written = text.Written[start..];
        int first = written.IndexOfAnyExcept(kept);
        if (first < 0)
        {
            return;
        }

        int length = written.Length - first;
        char[]? pooled = length > StackChars ? ArrayPool<char>.Shared.Rent(length) : null;
        Span<char> raw = pooled is null ? stackalloc char[length] : pooled.AsSpan(0, length);
        written[first..].CopyTo(raw);
        text.Truncate(start + first);
        Append(ref text, raw, kept);
        if (pooled is not null)
        {
            ArrayPool<char>.Shared.Return(pooled);
        }
    }

    private static void Append(ref TextBuilder text, scoped ReadOnlySpan<char> raw, SearchValues<char> kept)
    {
        Span<byte> utf8 = stackalloc byte[4];
        while (!raw.IsEmpty)
        {
            int end = raw.IndexOfAnyExcept(kept);
            int plain = end < 0 ? raw.Length : end;
            text.Append(raw[..plain]);
            raw = raw[plain..];
            if (raw.IsEmpty)
            {
                return;
            }

            if (kept != Plain && raw is ['%', var high, var low, ..] && char.IsAsciiHexDigit(high) && char.IsAsciiHexDigit(low))
            {
                text.Append(raw[..3]);
                raw = raw[3..];
                continue;
            }

            Rune.DecodeFromUtf16(raw, out Rune letter, out int consumed);
            raw = raw[consumed..];
            foreach (byte value in utf8[..letter.EncodeToUtf8(utf8)])
            {
                text.Append('%');
                text.Append(Digit(value >> 4));
                text.Append(Digit(value & 15));
            }
        }
    }

    private static char Digit(int value) => (char)(value < 10 ? '0' + value : 'A' + value - 10);
}
