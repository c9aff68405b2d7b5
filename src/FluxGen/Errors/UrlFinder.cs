using System.Buffers;
using System.Globalization;
using System.Text;

namespace FluxGen.Errors;

// Finds the http and https URLs in a body that may be JSON, HTML or anything else. It works on the bytes, because a body can be large,
// and as text it would be twice as large.
internal static class UrlFinder
{
    private const int MaxLength = 16 * 1024;

    private static readonly SearchValues<byte> Ends = SearchValues.Create([.. Enumerable.Range(0, ' ' + 1).Select(control => (byte)control), .. "\"'<>\u007F"u8]);

    // A URL at the end of a body that is cut off is not whole, and is left out.
    public static Uri[] Find(ReadOnlySpan<byte> body, bool isCut)
    {
        List<Uri> urls = [];
        bool isJson = body.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];
        ReadOnlySpan<byte> rest = body;
        for (int start = rest.IndexOf("http"u8); start >= 0; start = rest.IndexOf("http"u8))
        {
            rest = rest[start..];
            int end = rest.IndexOfAny(Ends);
            ReadOnlySpan<byte> candidate = end < 0 ? rest : rest[..end];
            if ((end >= 0 || !(isCut || isJson)) && candidate.Length <= MaxLength
                && Uri.TryCreate(Unescape(candidate), UriKind.Absolute, out Uri? url)
                && url.Scheme is "http" or "https"
                && !urls.Contains(url))
            {
                urls.Add(url);
            }

            rest = rest[Math.Max(candidate.Length, 1)..];
        }

        return [.. urls];
    }

    // JSON may escape the characters of a URL in two ways. Any other backslash ends the URL.
    private static string Unescape(ReadOnlySpan<byte> candidate)
    {
        StringBuilder url = new();
        string text = Encoding.UTF8.GetString(candidate);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                url.Append(text[i]);
            }
            else if (text.AsSpan(i + 1) is ['/', ..])
            {
                url.Append(text[++i]);
            }
            else if (text.AsSpan(i + 1) is ['u', _, _, _, _, ..]
                && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort letter))
            {
                url.Append((char)letter);
                i += 5;
            }
            else
            {
                break;
            }
        }

        return url.ToString();
    }
}
