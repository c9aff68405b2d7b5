using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace FluxGen.Runtime;

/// <summary>Tests the <c>format</c> keyword of texts. It refuses what is plainly none, and takes what only a server can tell.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TextFormats
{
    private const int MaxHostName = 253;
    private const int MaxLabel = 63;

    private static readonly SearchValues<char> Scheme = SearchValues.Create("+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    private static readonly SearchValues<char> NoUri = SearchValues.Create("\\ \"<>^`{|}");

    /// <summary>Whether a text is an e-mail address: it has one @ between other characters, and no white space.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsEmail(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool isQuoted = text.StartsWith('"');
        int at = text.LastIndexOf('@');
        return at > 0 && at < text.Length - 1 && (isQuoted || (text.IndexOf('@', StringComparison.Ordinal) == at && !text.Any(char.IsWhiteSpace)));
    }

    /// <summary>Whether a text is the name of a host, also in other letters than those of ASCII.</summary>
    /// <inheritdoc cref="IsEmail"/>
    public static bool IsHostName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is > 0 and <= MaxHostName && text.Split('.').All(static label =>
            label.Length is > 0 and <= MaxLabel && label[0] != '-' && label[^1] != '-' && label.All(static letter => letter == '-' || letter > '\x7F' || char.IsAsciiLetterOrDigit(letter)));
    }

    /// <summary>Whether a text is an address of IP version 4, such as <c>192.0.2.1</c>.</summary>
    /// <inheritdoc cref="IsEmail"/>
    public static bool IsIPv4(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split('.');
        return parts.Length == 4 && Array.TrueForAll(parts, static part =>
            part.Length is > 0 and <= 3 && part.All(char.IsAsciiDigit) && (part.Length == 1 || part[0] != '0') && int.Parse(part, CultureInfo.InvariantCulture) <= byte.MaxValue);
    }

    /// <summary>Whether a text is an address of IP version 6, such as <c>2001:db8::1</c>.</summary>
    /// <inheritdoc cref="IsEmail"/>
    public static bool IsIPv6(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.All(static letter => char.IsAsciiHexDigit(letter) || letter is ':' or '.') && IPAddress.TryParse(text, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetworkV6;
    }

    /// <summary>Whether a text is a URI or IRI with a scheme.</summary>
    /// <inheritdoc cref="IsEmail"/>
    public static bool IsUri(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(text[0]) && text.AsSpan(0, colon).IndexOfAnyExcept(Scheme) < 0 && IsUriReference(text);
    }

    /// <summary>Whether a text is a URI or IRI, which can be relative.</summary>
    /// <inheritdoc cref="IsEmail"/>
    public static bool IsUriReference(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny(NoUri) < 0 && !text.Any(char.IsControl);
    }

    /// <summary>Whether a text is a UUID.</summary>
    /// <inheritdoc cref="IsEmail"/>
    public static bool IsUuid(string text) => Guid.TryParseExact(text, "D", out _);

    /// <summary>Whether a text is a date such as <c>2025-03-11</c>.</summary>
    /// <inheritdoc cref="IsEmail"/>
    public static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Whether a text is a date and time such as <c>2025-03-11T07:13:27Z</c>.</summary>
    /// <inheritdoc cref="IsEmail"/>
    public static bool IsDateTime(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        const int DateLength = 10;
        return text.Length > DateLength && text[DateLength] is 'T' or 't' or ' ' && IsDate(text[..DateLength])
            && IsoTime.TryParse(text[(DateLength + 1)..], out IsoTime time) && time.Offset is not null;
    }

    /// <summary>Whether a text is a time of day such as <c>07:13:27Z</c>.</summary>
    /// <inheritdoc cref="IsEmail"/>
    public static bool IsTime(string text) => IsoTime.TryParse(text, out _);

    /// <summary>Whether a text is a duration such as <c>PT1H30M</c>.</summary>
    /// <inheritdoc cref="IsEmail"/>
    public static bool IsDuration(string text) => IsoDuration.TryParse(text, out _);

    /// <summary>Whether a text is a JSON pointer such as <c>/items/0</c>.</summary>
    /// <inheritdoc cref="IsEmail"/>
    public static bool IsJsonPointer(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return (text.Length == 0 || text[0] == '/') && !text.Replace("~0", "", StringComparison.Ordinal).Replace("~1", "", StringComparison.Ordinal).Contains('~', StringComparison.Ordinal);
    }

    /// <summary>Whether a text is a relative JSON pointer such as <c>1/name</c>.</summary>
    /// <inheritdoc cref="IsEmail"/>
    public static bool IsRelativeJsonPointer(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        int length = digits < 0 ? text.Length : digits;
        return length > 0 && (length == 1 || text[0] != '0') && (text.AsSpan(length).SequenceEqual("#") || IsJsonPointer(text[length..]));
    }

    /// <summary>Whether a text is a regular expression of ECMA-262.</summary>
    /// <inheritdoc cref="IsEmail"/>
    public static bool IsRegex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return EcmaPattern.ToRegex(text) is Regex;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Whether a text is one character.</summary>
    /// <inheritdoc cref="IsEmail"/>
    public static bool IsChar(string text) => UnicodeText.CodePoints(text) == 1;

    /// <summary>Whether a text is base64.</summary>
    /// <inheritdoc cref="IsEmail"/>
    public static bool IsBase64(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Convert.TryFromBase64String(text, new byte[(text.Length / 4 * 3) + 3], out _);
    }

    /// <summary>Whether a text is base64 in the alphabet for URLs, with or without padding.</summary>
    /// <inheritdoc cref="IsEmail"/>
    public static bool IsBase64Url(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string digits = text.TrimEnd('=');
        return digits.Length % 4 != 1 && text.Length - digits.Length <= 2 && digits.All(static letter => letter is '-' or '_' || char.IsAsciiLetterOrDigit(letter));
    }
}
