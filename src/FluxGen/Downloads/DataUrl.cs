using System.Buffers;
using System.Buffers.Text;
using System.Net;
using System.Text;

namespace FluxGen.Downloads;

// A URL that contains the bytes itself (RFC 2397).
internal static class DataUrl
{
    private const string Scheme = "data:";
    private const string Base64Mark = "base64";
    private const int Base64Block = 4;

    public static bool IsDataUrl(string url) => url.AsSpan().TrimStart().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    public static byte[] Read(string url)
    {
        int comma = url.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
        {
            throw new DownloadRefusedException("a data URL has its bytes after a comma, and this one has no comma.");
        }

        byte[] bytes = Unescape(url[(comma + 1)..]);
        return IsBase64(url[..comma]) ? Decode(bytes) : bytes;
    }

    // The mark is the last parameter, but some programs write another one behind it.
    private static bool IsBase64(string head) =>
        head.Split(';', StringSplitOptions.TrimEntries).Skip(1).Contains(Base64Mark, StringComparer.OrdinalIgnoreCase);

    // A plus is a space in a query, and a plus in a data URL.
    private static byte[] Unescape(string text)
    {
        byte[] escaped = Encoding.UTF8.GetBytes(text.Replace("+", "%2B", StringComparison.Ordinal));
        return WebUtility.UrlDecodeToBytes(escaped, 0, escaped.Length) ?? [];
    }

    // Many programs leave the padding out or write too much of it, or use the alphabet for URLs.
    private static byte[] Decode(byte[] text)
    {
        Span<byte> trimmed = Array.FindAll(text, letter => letter > ' ').AsSpan().TrimEnd((byte)'=');
        trimmed.Replace((byte)'-', (byte)'+');
        trimmed.Replace((byte)'_', (byte)'/');
        int missing = -trimmed.Length & (Base64Block - 1);
        byte[] padded = [.. trimmed, .. "=="u8[..Math.Min(missing, 2)]];
        OperationStatus status = Base64.DecodeFromUtf8InPlace(padded, out int length);
        return status == OperationStatus.Done ? padded[..length] : throw new DownloadRefusedException("the data URL is not base64.");
    }
}
