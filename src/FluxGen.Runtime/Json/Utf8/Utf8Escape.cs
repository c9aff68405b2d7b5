using System.Buffers;
using System.Text;

namespace FluxGen.Runtime.Json.Utf8;

internal static class Utf8Escape
{
    private const int MaxChunk = 64 * 1024;
    private const int MaxBytesPerUnit = 3;

    // The characters that JSON requires to be escaped, and the line ends of Unicode, which older JavaScript does not allow in
    // strings.
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\"\\\u0085\u2028\u2029");

    public static void Write(PooledBuffer buffer, ReadOnlySpan<char> text)
    {
        buffer.Write((byte)'"');
        for (int stop = text.IndexOfAny(Escaped); stop >= 0; stop = text.IndexOfAny(Escaped))
        {
            WritePlain(buffer, text[..stop]);
            WriteEscape(buffer, text[stop]);
            text = text[(stop + 1)..];
        }

        WritePlain(buffer, text);
        buffer.Write((byte)'"');
    }

    private static void WritePlain(PooledBuffer buffer, ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            Span<byte> space = buffer.GetSpan(Math.Min(text.Length, MaxChunk) * MaxBytesPerUnit);
            OperationStatus status = System.Text.Unicode.Utf8.FromUtf16(text, space, out int read, out int written, replaceInvalidSequences: false);
            if (status == OperationStatus.InvalidData)
            {
                throw new EncoderFallbackException($"The surrogate U+{(int)text[read]:X4} has no other half.");
            }

            buffer.Advance(written);
            text = text[read..];
        }
    }

    private static void WriteEscape(PooledBuffer buffer, char value)
    {
        ReadOnlySpan<byte> escape = value switch
        {
            '"' => "\\\""u8,
            '\\' => "\\\\"u8,
            '\b' => "\\b"u8,
            '\f' => "\\f"u8,
            '\n' => "\\n"u8,
            '\r' => "\\r"u8,
            '\t' => "\\t"u8,
            _ => "\\u"u8,
        };
        buffer.Write(escape);
        if (escape[1] == 'u')
        {
            Span<byte> hex = buffer.GetSpan(4);
            ((int)value).TryFormat(hex, out int length, "x4", provider: null);
            buffer.Advance(length);
        }
    }
}
