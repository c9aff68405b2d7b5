using System.ComponentModel;
using System.Globalization;
using FluxGen.Runtime.Json;
using FluxGen.Runtime.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

/// <summary>Writes JSON for generated converters, where the writer's own methods do not suffice.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonWrite
{
    /// <summary>Begins an object.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="depth">The number of objects around this one.</param>
    /// <exception cref="JsonException">The objects are nested too deeply, for example because one contains itself.</exception>
    public static void StartObject(JsonWriter writer, int depth)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (depth >= JsonLimits.MaxDepth)
        {
            throw Failure(writer, $"Objects are nested more than {JsonLimits.MaxDepth} levels deep. Does one contain itself?");
        }

        writer.WriteStartObject();
    }

    /// <summary>Writes a number.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="JsonException">It is NaN or infinite, which JSON cannot express.</exception>
    public static void Double(JsonWriter writer, double value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteValue(double.IsFinite(value) ? value : throw NotFinite(writer, value));
    }

    /// <inheritdoc cref="Double"/>
    public static void Single(JsonWriter writer, float value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteValue(float.IsFinite(value) ? value : throw NotFinite(writer, value));
    }

    /// <summary>Writes a string.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void String(JsonWriter writer, string value) => NotNull(writer).WriteValue(value);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Boolean(JsonWriter writer, bool value) => NotNull(writer).WriteValue(value);

    /// <summary>Writes a 32-bit integer.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Int32(JsonWriter writer, int value) => NotNull(writer).WriteValue(value);

    /// <summary>Writes a 64-bit integer.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Int64(JsonWriter writer, long value) => NotNull(writer).WriteValue(value);

    /// <summary>Writes a 64-bit integer without a sign.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void UInt64(JsonWriter writer, ulong value) => NotNull(writer).WriteValue(value);

    /// <summary>Writes a decimal number.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Decimal(JsonWriter writer, decimal value) => NotNull(writer).WriteValue(value);

    /// <summary>Writes bytes as base64.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The bytes.</param>
    public static void Bytes(JsonWriter writer, byte[] value) => NotNull(writer).WriteValue(value);

    /// <summary>Writes a UUID.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The UUID.</param>
    public static void Guid(JsonWriter writer, Guid value) => NotNull(writer).WriteValue(value.ToString("D"));

    /// <summary>Writes a URI as it was given.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The URI.</param>
    public static void Uri(JsonWriter writer, Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        NotNull(writer).WriteValue(value.OriginalString);
    }

    /// <summary>Writes a date.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The date.</param>
    public static void Date(JsonWriter writer, DateOnly value) =>
        NotNull(writer).WriteValue(value.ToString(JsonFormats.Date, CultureInfo.InvariantCulture));

    /// <summary>Writes a date and time (RFC 3339).</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The date and time.</param>
    public static void DateTime(JsonWriter writer, DateTimeOffset value) =>
        NotNull(writer).WriteValue(value.ToString(JsonFormats.DateTime, CultureInfo.InvariantCulture));

    /// <summary>Writes a time of day.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The time of day.</param>
    public static void Time(JsonWriter writer, IsoTime value) => NotNull(writer).WriteValue(value.ToString());

    /// <summary>Writes a duration (ISO 8601).</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The duration.</param>
    public static void Duration(JsonWriter writer, IsoDuration value) => NotNull(writer).WriteValue(value.ToString());

    /// <summary>Writes a value of any kind.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public static void Any(JsonWriter writer, JToken value)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.WriteTo(NotNull(writer));
    }

    /// <summary>Writes a value of an enum.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="JsonException">There is no value.</exception>
    public static void Enum(JsonWriter writer, EnumValue? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
        {
            throw NullItem(writer);
        }

        switch (value.KindOfJson)
        {
            case EnumKind.String:
                writer.WriteValue(value.WireText);
                break;
            case EnumKind.Integer:
                writer.WriteValue(value.ToInt64());
                break;
            case EnumKind.Boolean:
                writer.WriteValue(value.ToBoolean());
                break;
            default:
                value.ToToken().WriteTo(writer);
                break;
        }
    }

    /// <summary>The error for a required property that is null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The wire name of the property.</param>
    /// <returns>The exception to throw.</returns>
    public static JsonException RequiredIsNull(JsonWriter writer, string name) =>
        Failure(writer, $"The required property '{name}' is null.");

    /// <summary>The error for an item that is null where the schema allows none.</summary>
    /// <param name="writer">The writer.</param>
    /// <returns>The exception to throw.</returns>
    public static JsonException NullItem(JsonWriter writer) => Failure(writer, "An item is null.");

    private static JsonWriter NotNull(JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return writer;
    }

    private static JsonSerializationException NotFinite(JsonWriter writer, double value) =>
        Failure(writer, $"{value.ToString(CultureInfo.InvariantCulture)} cannot be expressed in JSON.");

    private static JsonSerializationException Failure(JsonWriter writer, string message) =>
        new($"{message} Path '{NotNull(writer).Path}'.", writer.Path, 0, 0, innerException: null);
}
