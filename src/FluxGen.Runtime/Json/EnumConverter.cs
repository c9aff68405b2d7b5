using System.ComponentModel;
using Newtonsoft.Json;

namespace FluxGen.Runtime;

/// <summary>The base of the generated converters of enums, for plain <see cref="JsonConvert"/>. Generated code needs none of them.</summary>
/// <param name="map">The known values of the enum.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EnumConverter(WireMap map) : JsonConverter
{
    /// <inheritdoc />
    public sealed override bool CanConvert(Type objectType)
    {
        ArgumentNullException.ThrowIfNull(objectType);
        return (Nullable.GetUnderlyingType(objectType) ?? objectType) == EnumType;
    }

    /// <inheritdoc />
    public sealed override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(objectType);
        if (JsonRead.IsNull(reader) && Nullable.GetUnderlyingType(objectType) is not null)
        {
            return null;
        }

        // Within an array or object; the first token has been read by the serializer.
        DateParseHandling dates = reader.DateParseHandling;
        reader.DateParseHandling = DateParseHandling.None;
        try
        {
            return Wrap(JsonRead.Enum(reader, map));
        }
        finally
        {
            reader.DateParseHandling = dates;
        }
    }

    /// <inheritdoc />
    public sealed override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is not null && Unwrap(value) is { } wire)
        {
            JsonWrite.Enum(writer, wire);
        }
        else
        {
            writer.WriteNull();
        }
    }

    /// <summary>The struct that stands for the enum.</summary>
    protected abstract Type EnumType { get; }

    /// <summary>Makes the struct of a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The struct.</returns>
    protected abstract object Wrap(EnumValue value);

    /// <summary>The value in a struct.</summary>
    /// <param name="value">The struct.</param>
    /// <returns>The value, or null if the struct has none.</returns>
    protected abstract EnumValue? Unwrap(object value);
}
