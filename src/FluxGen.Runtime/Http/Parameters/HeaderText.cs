using System.Buffers;

namespace FluxGen.Runtime.Http.Parameters;

// What a header can carry: visible ASCII, spaces and tabs. A line break would begin another header.
internal static class HeaderText
{
    private const string Visible =
        "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";

    private static readonly SearchValues<char> HeaderChars = SearchValues.Create(Visible + " \t");

    // RFC 6265 forbids these in a cookie: space, quote, comma, semicolon and backslash.
    private static readonly SearchValues<char> CookieChars = SearchValues.Create(string.Concat(Visible.Split('"', ',', ';', '\\')));

    public static void EnsureHeader(string name, ReadOnlySpan<char> text) =>
        Ensure(name, text, HeaderChars, "text of visible ASCII characters and spaces, because it is a header");

    public static void EnsureCookie(string name, ReadOnlySpan<char> text) =>
        Ensure(name, text, CookieChars, "text of visible ASCII characters without quotes, commas, semicolons and backslashes, because it is a cookie");

    private static void Ensure(string name, ReadOnlySpan<char> text, SearchValues<char> allowed, string expected)
    {
        int at = text.IndexOfAnyExcept(allowed);
        if (at >= 0)
        {
            throw ApiValidationException.Of(name, expected, $"text with U+{(int)text[at]:X4} at index {at}");
        }
    }
}
