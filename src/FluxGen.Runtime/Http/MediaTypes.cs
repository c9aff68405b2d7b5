using System.Text;

namespace FluxGen.Runtime.Http;

internal static class MediaTypes
{
    // Servers often send another media type than the documented one, and what they send is right. JSON and HTML instead of something
    // else are the exception: they are errors that have the status of a success.
    public static bool IsExpected(string sent, string documented) =>
        !(IsJson(sent) || sent.Equals("text/html", StringComparison.OrdinalIgnoreCase)) || IsInRange(sent, documented);

    public static Encoding? FindEncoding(string? charset)
    {
        try
        {
            return string.IsNullOrEmpty(charset) ? null : Encoding.GetEncoding(charset.Trim('"', ' '));
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsJson(string mediaType) =>
        mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        || mediaType.Equals("text/json", StringComparison.OrdinalIgnoreCase)
        || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase);

    private static bool IsInRange(string sent, string documented)
    {
        string range = documented.Split(';')[0].Trim();
        return range == "*/*"
            || range.Equals(sent, StringComparison.OrdinalIgnoreCase)
            || (range.EndsWith("/*", StringComparison.Ordinal) && sent.StartsWith(range[..^1], StringComparison.OrdinalIgnoreCase));
    }
}
