using System.ComponentModel;
using Newtonsoft.Json;

namespace FluxGen.Runtime;

/// <summary>
/// The base of generated converters: reads and writes one schema without reflection. That of a class is attached to it by attribute,
/// so that plain <see cref="JsonConvert"/> uses it too; serializer settings have no influence on it.
/// </summary>
/// <typeparam name="T">The type that stands for the schema.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SchemaConverter<T> : JsonConverter<T>
{
    /// <summary>Reads the value that the reader is at the start of, and leaves the reader at its end.</summary>
    /// <param name="reader">Any reader.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The JSON does not follow the schema; the message has the path.</exception>
    public abstract T Read(JsonReader reader);

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Any writer.</param>
    /// <param name="value">What to write.</param>
    /// <param name="depth">The number of objects around it.</param>
    /// <exception cref="JsonException">A value cannot be expressed in JSON, or the objects are nested too deeply.</exception>
    public abstract void Write(JsonWriter writer, T value, int depth);

    /// <inheritdoc />
    public sealed override T? ReadJson(JsonReader reader, Type objectType, T? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(reader);

        // A string that looks like a date stays the string it is.
        DateParseHandling dates = reader.DateParseHandling;
        reader.DateParseHandling = DateParseHandling.None;
        try
        {
            return JsonRead.IsNull(reader) ? default : Read(reader);
        }
        finally
        {
            reader.DateParseHandling = dates;
        }
    }

    /// <inheritdoc />
    public sealed override void WriteJson(JsonWriter writer, T? value, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
        {
            writer.WriteNull();
        }
        else
        {
            Write(writer, value, depth: 0);
        }
    }
}
