using System.Buffers.Text;
using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// The formats that are validated. Every other one says nothing.
internal static partial class SchemaFormat
{
    private static readonly FrozenDictionary<string, (JsonNumber Min, JsonNumber Max)> Integers = new Dictionary<string, (JsonNumber, JsonNumber)>
    {
        ["int32"] = (JsonNumber.Parse($"{int.MinValue}"), JsonNumber.Parse($"{int.MaxValue}")),
        ["int64"] = (JsonNumber.Parse($"{long.MinValue}"), JsonNumber.Parse($"{long.MaxValue}")),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Func<string, bool>> Texts = new Dictionary<string, Func<string, bool>>
    {
        ["date"] = IsDate,
        ["date-time"] = text => DateTimeShape.IsMatch(text) && IsDate(text[..10]) && IsTime(text[11..19]),
        ["time"] = text => TimeShape.IsMatch(text) && IsTime(text[..8]),
        ["uuid"] = IsUuid,
        ["guid"] = IsUuid,
        ["byte"] = text => Base64.IsValid(text) && !text.Any(char.IsWhiteSpace),
        ["email"] = text => MailAddress.TryCreate(text, out MailAddress? address) && address.Address == text,
        ["hostname"] = text => HostName.IsMatch(text),
        ["ipv4"] = text => IPAddress.TryParse(text, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetwork && address.ToString() == text,
        ["ipv6"] = text => IPAddress.TryParse(text, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetworkV6 && !text.AsSpan().ContainsAny("%[]/"),
        ["uri"] = text => Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && text.StartsWith($"{url.Scheme}:", StringComparison.OrdinalIgnoreCase),
    }.ToFrozenDictionary();

    public static bool Fits(JToken value, string format)
    {
        if (value is JValue { Value: string text })
        {
            return !Texts.TryGetValue(format, out Func<string, bool>? isValid) || isValid(text);
        }

        return !Integers.TryGetValue(format, out (JsonNumber Min, JsonNumber Max) range)
            || JsonNumber.Of(value) is not { IsInteger: true } number
            || (number.CompareTo(range.Min) >= 0 && number.CompareTo(range.Max) <= 0);
    }

    private static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsTime(string text) => TimeOnly.TryParseExact(text, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsUuid(string text) => text.Length == 36 && Guid.TryParseExact(text, "D", out _);

    // RFC 3339, but for leap seconds and for offsets that no place on earth has.
    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)\z", RegexOptions.ECMAScript)]
    private static partial Regex DateTimeShape { get; }

    // The offset may be left out, because a time of day in C# has none.
    [GeneratedRegex(@"^\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:[0-5]\d)?\z", RegexOptions.ECMAScript)]
    private static partial Regex TimeShape { get; }

    [GeneratedRegex(@"^(?!.{254})[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*\z", RegexOptions.ECMAScript | RegexOptions.IgnoreCase)]
    private static partial Regex HostName { get; }
}
