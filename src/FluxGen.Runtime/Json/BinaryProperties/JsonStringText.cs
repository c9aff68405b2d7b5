using System.Globalization;

namespace FluxGen.Runtime.Json.BinaryProperties;

// Unescapes a string that arrives in pieces. Base64 is ASCII, so other escapes stay as they are.
internal struct JsonStringText
{
    private const int MaxEscapeBytes = 6;

    private byte[]? _escape;
    private int _escapeLength;

    public bool IsInEscape => _escapeLength > 0;

    // Takes as much of a piece as possible: up to the closing quotation mark, or until the target is full.
    public int Take(ReadOnlySpan<byte> piece, Span<byte> target, out int written)
    {
        int taken = 0;
        written = 0;
        while (taken < piece.Length && written + MaxEscapeBytes <= target.Length)
        {
            if (IsInEscape || piece[taken] == '\\')
            {
                written += TakeOfEscape(piece[taken++], target[written..]);
                continue;
            }

            ReadOnlySpan<byte> rest = piece[taken..];
            rest = rest[..Math.Min(rest.Length, target.Length - written - MaxEscapeBytes + 1)];
            int stop = rest.IndexOfAny((byte)'"', (byte)'\\');
            ReadOnlySpan<byte> plain = stop < 0 ? rest : rest[..stop];
            plain.CopyTo(target[written..]);
            written += plain.Length;
            taken += plain.Length;
            if (stop >= 0 && rest[stop] == '"')
            {
                break;
            }
        }

        return taken;
    }

    private int TakeOfEscape(byte next, Span<byte> target)
    {
        _escape ??= new byte[MaxEscapeBytes];
        _escape[_escapeLength++] = next;
        if (_escapeLength == 1 || (_escape[1] == 'u' && _escapeLength < MaxEscapeBytes))
        {
            return 0;
        }

        ReadOnlySpan<byte> escape = _escape.AsSpan(0, _escapeLength);
        _escapeLength = 0;
        if (TryUnescape(escape, out byte value))
        {
            target[0] = value;
            return 1;
        }

        // Not base64, and possibly not JSON: the text is kept as it is, and decoding it will fail.
        escape.CopyTo(target);
        return escape.Length;
    }

    private static bool TryUnescape(ReadOnlySpan<byte> escape, out byte value)
    {
        value = escape[1] switch
        {
            (byte)'/' => (byte)'/',
            (byte)'n' => (byte)'\n',
            (byte)'r' => (byte)'\r',
            (byte)'t' => (byte)'\t',
            (byte)'u' when ushort.TryParse(escape[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit) && unit is > 0 and < 0x80 => (byte)unit,
            _ => 0,
        };
        return value != 0;
    }
}
