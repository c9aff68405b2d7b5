using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FluxGen.Runtime.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

/// <summary>
/// Reads JSON for generated converters. A method reads the value that the reader is on, unless its summary says that it
/// advances first, and leaves the reader on the last token of that value.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonRead
{
    private static readonly JsonLoadSettings WithoutLines = new() { LineInfoHandling = LineInfoHandling.Ignore };

    /// <summary>Advances to the next token.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The same reader.</returns>
    /// <exception cref="JsonException">The JSON document ends here.</exception>
    public static JsonReader Next(JsonReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        do
        {
            if (!reader.Read())
            {
                throw Failure(reader, reader.TokenType == JsonToken.None ? "The document is empty." : "The document ends in the middle of a value.");
            }
        }
        while (reader.TokenType == JsonToken.Comment);

        return reader;
    }

    /// <summary>Ensures that the reader is on the start of an object.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The level of the object, for <see cref="Unfit"/>.</returns>
    /// <exception cref="JsonException">The reader is on something else.</exception>
    public static int StartObject(JsonReader reader)
    {
        Expect(reader, JsonToken.StartObject, "an object");
        return reader is DirectJsonReader direct ? direct.Level : 0;
    }

    /// <summary>Advances to the next property of an object, or to its end.</summary>
    /// <param name="reader">The reader, inside an object. Afterwards it is on the name, not on the value.</param>
    /// <param name="name">The name of the property.</param>
    /// <returns>Whether there is another property.</returns>
    public static bool NextProperty(JsonReader reader, [NotNullWhen(true)] out string? name)
    {
        if (Next(reader).TokenType == JsonToken.PropertyName)
        {
            name = (string)reader.Value!;
            return true;
        }

        name = null;
        return reader.TokenType == JsonToken.EndObject ? false : throw Unexpected(reader, "a property or the end of the object");
    }

    /// <summary>Whether the reader is on <c>null</c>.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsNull(JsonReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);

        // A tree of tokens that was built in code has null strings where a document has null. A document has no null strings,
        // and asking a direct reader for the value would make a string of an image.
        return reader.TokenType == JsonToken.Null || (reader is { TokenType: JsonToken.String } and not DirectJsonReader && reader.Value is null);
    }

    /// <summary>Reads a value of any kind.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value as it is; strings stay strings, and numbers of a response keep every digit.</returns>
    public static JToken Any(JsonReader reader) => reader is DirectJsonReader direct ? ExactToken.Read(direct) : JToken.ReadFrom(reader, WithoutLines);

    /// <summary>Advances and keeps the value of an additional property.</summary>
    /// <param name="reader">The reader, on the name of the property.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="additional">The additional properties; created when first needed.</param>
    public static void Additional(JsonReader reader, string name, ref IDictionary<string, JToken>? additional) =>
        Keep(name, Any(Next(reader)), ref additional);

    /// <summary>The error for a property that a closed schema does not have.</summary>
    /// <param name="reader">The reader, on the name of the property.</param>
    /// <param name="name">The name of the property.</param>
    /// <returns>The exception to throw.</returns>
    public static JsonException UnknownProperty(JsonReader reader, string name)
    {
        SetCause(reader, "a property of the schema", $"'{UnicodeText.Shorten(name)}'");
        return Failure(reader, $"The object has no property '{UnicodeText.Shorten(name)}'. Remove it, or correct its name.");
    }

    /// <summary>The error for a required property that is absent.</summary>
    /// <param name="reader">The reader, at the end of the object.</param>
    /// <param name="name">The name of the property.</param>
    /// <returns>The exception to throw.</returns>
    public static JsonException MissingProperty(JsonReader reader, string name)
    {
        SetCause(reader, $"an object with the required property '{name}'", "none");
        return Failure(reader, $"The object lacks the required property '{name}'.");
    }

    internal static JsonException Inside(JsonReader reader, string path, JsonException invalid)
    {
        (int line, int position) = Place(reader);
        return new JsonSerializationException($"{invalid.Message} It stands inside '{path}'.", path, line, position, invalid);
    }

    private static void Keep(string name, JToken value, ref IDictionary<string, JToken>? additional)
    {
        additional ??= new Dictionary<string, JToken>(StringComparer.Ordinal);
        additional[name] = value;
    }

    private static void Expect(JsonReader reader, JsonToken token, string expected)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.TokenType != token || (token == JsonToken.String && IsNull(reader)))
        {
            throw Unexpected(reader, expected);
        }
    }

    private static JsonSerializationException Unexpected(JsonReader reader, string expected)
    {
        string found = Found(reader);
        SetCause(reader, expected, found);
        return Failure(reader, $"Expected {expected}, found {found}.");
    }

    private static JsonFormatException Malformed(JsonReader reader, string expected, Exception? innerException)
    {
        string found = Found(reader);
        SetCause(reader, expected, found);
        (int line, int position) = Place(reader);
        return new(Locate(reader, $"Expected {expected}, found {found}."), reader.Path, line, position, innerException);
    }

    private static void SetCause(JsonReader reader, string expected, string found) => (reader as DirectJsonReader)?.SetCause(expected, found);

    private static JsonSerializationException Failure(JsonReader reader, string message)
    {
        (int line, int position) = Place(reader);
        return new(Locate(reader, message), reader.Path, line, position, innerException: null);
    }

    private static string Locate(JsonReader reader, string message)
    {
        (int line, int position) = Place(reader);
        string place = line > 0 ? $", line {line}, position {position}" : "";
        return $"{message} Path '{reader.Path}'{place}.";
    }

    private static (int Line, int Position) Place(JsonReader reader) =>
        reader is IJsonLineInfo info && info.HasLineInfo() ? (info.LineNumber, info.LinePosition) : (0, 0);

    private static string Found(JsonReader reader) => reader is DirectJsonReader direct && direct.TryGetNumber(out ReadOnlySpan<byte> number)
        ? UnicodeText.Shorten(Utf8Number.ToText(number))
        : FoundValue(reader);

    private static string FoundValue(JsonReader reader) => (reader.TokenType, reader.Value) switch
    {
        (JsonToken.StartObject, _) => "an object",
        (JsonToken.StartArray, _) => "an array",
        (JsonToken.Null or JsonToken.String, null) => "null",
        (JsonToken.String, string text) => $"the string \"{UnicodeText.Shorten(text)}\"",
        (JsonToken.Boolean, bool value) => value ? "true" : "false",
        (JsonToken.None or JsonToken.EndObject or JsonToken.EndArray, _) => "no value",
        (_, null) => reader.TokenType.ToString(),
        (_, object value) => UnicodeText.Shorten(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };
}
