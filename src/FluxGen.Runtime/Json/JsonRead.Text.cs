using System.Globalization;
using FluxGen.Runtime.Json;
using Newtonsoft.Json;

namespace FluxGen.Runtime;

public static partial class JsonRead
{
    /// <summary>Reads a string.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The string.</returns>
    /// <exception cref="JsonException">It is not a string.</exception>
    public static string String(JsonReader reader)
    {
        Expect(reader, JsonToken.String, "a string");
        return (string)reader.Value!;
    }

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">It is neither.</exception>
    public static bool Boolean(JsonReader reader)
    {
        Expect(reader, JsonToken.Boolean, "true or false");
        return (bool)reader.Value!;
    }

    /// <summary>
    /// Reads bytes from base64. A reader that <see cref="IsTolerant"/> also takes the alphabet for URLs, text without padding, and
    /// a <c>data:</c> URL.
    /// </summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="JsonFormatException">The string is not base64.</exception>
    /// <exception cref="JsonException">It is not a string.</exception>
    public static byte[] Bytes(JsonReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader is { TokenType: JsonToken.Bytes, Value: byte[] bytes })
        {
            return bytes;
        }

        if (reader is DirectJsonReader direct && (direct.TryGetBase64(out byte[]? decoded) || (direct.IsTolerant && direct.TryGetLooseBase64(out decoded))))
        {
            return decoded;
        }

        try
        {
            return Convert.FromBase64String(String(reader));
        }
        catch (FormatException invalid)
        {
            throw Malformed(reader, "base64", invalid);
        }
    }

    /// <summary>Reads a UUID.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The UUID.</returns>
    /// <exception cref="JsonFormatException">The string is not a UUID.</exception>
    /// <exception cref="JsonException">It is not a string.</exception>
    public static Guid Guid(JsonReader reader) => System.Guid.TryParseExact(String(reader), "D", out Guid value)
        ? value
        : throw Malformed(reader, "a UUID such as 0f8fad5b-d9cb-469f-a165-70867728950e", innerException: null);

    /// <summary>Reads a URI, absolute or relative.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The URI.</returns>
    /// <exception cref="JsonFormatException">The string is not a URI.</exception>
    /// <exception cref="JsonException">It is not a string.</exception>
    public static Uri Uri(JsonReader reader) => System.Uri.TryCreate(String(reader), UriKind.RelativeOrAbsolute, out Uri? value)
        ? value
        : throw Malformed(reader, "a URI", innerException: null);

    /// <summary>Reads a date such as <c>2025-03-11</c>.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The date.</returns>
    /// <exception cref="JsonFormatException">The string is not a date.</exception>
    /// <exception cref="JsonException">It is not a string.</exception>
    public static DateOnly Date(JsonReader reader) =>
        DateOnly.TryParseExact(String(reader), JsonFormats.Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly value)
            ? value
            : throw Malformed(reader, "a date such as 2025-03-11", innerException: null);

    /// <summary>Reads a date and time such as <c>2025-03-11T07:13:27.813Z</c> (RFC 3339). A leap second is the second after it.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The date and time with its offset.</returns>
    /// <exception cref="JsonFormatException">The string is not a date and time.</exception>
    /// <exception cref="JsonException">It is not a string.</exception>
    public static DateTimeOffset DateTime(JsonReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader switch
        {
            { TokenType: JsonToken.Date, Value: DateTimeOffset date } => date,
            { TokenType: JsonToken.Date, Value: System.DateTime { Kind: DateTimeKind.Unspecified } date } => new(date, TimeSpan.Zero),
            { TokenType: JsonToken.Date, Value: System.DateTime date } => date,
            _ => JsonFormats.TryParseDateTime(String(reader), out DateTimeOffset value)
                ? value
                : throw Malformed(reader, "a date and time such as 2025-03-11T07:13:27Z", innerException: null),
        };
    }

    /// <summary>Reads a time of day such as <c>07:13:27Z</c>.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The time of day.</returns>
    /// <exception cref="JsonFormatException">The string is not a time of day.</exception>
    /// <exception cref="JsonException">It is not a string.</exception>
    public static IsoTime Time(JsonReader reader) => IsoTime.TryParse(String(reader), out IsoTime value)
        ? value
        : throw Malformed(reader, "a time of day such as 07:13:27Z", innerException: null);

    /// <summary>Reads a duration such as <c>PT1H30M</c> (ISO 8601).</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The duration.</returns>
    /// <exception cref="JsonFormatException">The string is not a duration.</exception>
    /// <exception cref="JsonException">It is not a string.</exception>
    public static IsoDuration Duration(JsonReader reader) => IsoDuration.TryParse(String(reader), out IsoDuration value)
        ? value
        : throw Malformed(reader, "a duration such as PT1H30M", innerException: null);
}
