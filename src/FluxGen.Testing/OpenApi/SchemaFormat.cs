using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// The formats that are validated. Others are ignored.
internal static partial class SchemaFormat
{
    public static bool Fits(JToken value, string format) => (format, JsonNumber.Of(value)) switch
    {
        ("int32", { IsInteger: true } number) => number.ToDecimal() is >= int.MinValue and <= int.MaxValue,
        ("int64", { IsInteger: true } number) => number.ToDecimal() is >= long.MinValue and <= long.MaxValue,
        ("uint32", { IsInteger: true } number) => number.ToDecimal() is >= 0 and <= uint.MaxValue,
        ("uint64", { IsInteger: true } number) => number.ToDecimal() is >= 0 and <= ulong.MaxValue,
        ("unix-time", { } number) => number.IsInteger,
        _ => value is not JValue { Value: string text } || Fits(text, format),
    };

    private static bool Fits(string text, string format) => format switch
    {
        "date" => IsDate(text),
        "date-time" => DateTimeShape().IsMatch(text) && IsDate(text[..10]) && IsTime(text[11..19]),
        "time" => TimeShape().IsMatch(text) && (IsTime(text[..8]) || (text[6..8] == "60" && IsTime(text[..6] + "59"))),
        "uuid" or "guid" => text.Length == 36 && Guid.TryParseExact(text, "D", out _),
        "byte" => Base64.IsValid(text) && !text.Any(char.IsWhiteSpace),
        "base64url" => Base64UrlShape().IsMatch(text),
        "duration" => DurationShape().IsMatch(text),
        "regex" => SchemaPattern.IsValid(text),
        "json-pointer" => JsonPointerShape().IsMatch(text),
        "relative-json-pointer" => RelativeJsonPointerShape().IsMatch(text),
        "email" => MailAddress.TryCreate(text, out MailAddress? address) && address.Address == text,
        "hostname" => HostName().IsMatch(text),
        "ipv4" => IPAddress.TryParse(text, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetwork && address.ToString() == text,
        "ipv6" => IPAddress.TryParse(text, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetworkV6 && !text.AsSpan().ContainsAny("%[]/"),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && text.StartsWith($"{url.Scheme}:", StringComparison.OrdinalIgnoreCase),
        _ => true,
    };

    private static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsTime(string text) => TimeOnly.TryParseExact(text, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // RFC 3339, without leap seconds and with offsets up to 14 hours, as .NET has them.
    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)\z", RegexOptions.ECMAScript)]
    private static partial Regex DateTimeShape();

    [GeneratedRegex(@"^([A-Za-z0-9_-]{4})*([A-Za-z0-9_-]{2}(==)?|[A-Za-z0-9_-]{3}=?)?\z", RegexOptions.ECMAScript)]
    private static partial Regex Base64UrlShape();

    // ISO 8601: years and months are units of their own, weeks stand alone, and the smallest unit may have decimals.
    [GeneratedRegex(@"^-?P(?=\d|T\d)(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)\z", RegexOptions.ECMAScript)]
    private static partial Regex DurationShape();

    // The offset may be left out, as many services do, and a leap second is a time.
    [GeneratedRegex(@"^\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:[0-5]\d)?\z", RegexOptions.ECMAScript)]
    private static partial Regex TimeShape();

    [GeneratedRegex(@"^(/([^~/]|~[01])*)*\z")]
    private static partial Regex JsonPointerShape();

    [GeneratedRegex(@"^(0|[1-9]\d*)(#|(/([^~/]|~[01])*)*)\z", RegexOptions.ECMAScript)]
    private static partial Regex RelativeJsonPointerShape();

    [GeneratedRegex(@"^(?!.{254})[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*\z", RegexOptions.ECMAScript | RegexOptions.IgnoreCase)]
    private static partial Regex HostName();
}
