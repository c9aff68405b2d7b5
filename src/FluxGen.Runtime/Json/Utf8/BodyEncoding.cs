using System.Text;

namespace FluxGen.Runtime.Json.Utf8;

// JSON is sent in UTF-8 (RFC 8259). This tells the encoding of a body that is not.
internal static class BodyEncoding
{
    private static readonly UTF32Encoding Utf32BigEndian = new(bigEndian: true, byteOrderMark: true);

    // Null for UTF-8. A document begins with two characters of ASCII, and its zero bytes show how many bytes a character has.
    public static Encoding? Find(ReadOnlySpan<byte> body) => body switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [not 0, 0, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, not 0, ..] => Utf32BigEndian,
        [0xFF, 0xFE, ..] or [not 0, 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    // Null for UTF-8 and its part ASCII, and for an encoding that .NET does not know.
    public static Encoding? Find(string? charset)
    {
        try
        {
            Encoding? encoding = charset is null ? null : Encoding.GetEncoding(charset.Trim('"'));
            return encoding is UTF8Encoding or ASCIIEncoding ? null : encoding;
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    public static byte[] ToUtf8(ArraySegment<byte> body, Encoding encoding) => Encoding.Convert(encoding, Encoding.UTF8, body.Array ?? [], body.Offset, body.Count);
}
