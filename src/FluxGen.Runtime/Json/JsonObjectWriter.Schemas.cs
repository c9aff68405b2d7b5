using Newtonsoft.Json;

namespace FluxGen.Runtime;

public readonly ref partial struct JsonObjectWriter
{
    /// <summary>Writes a value of an enum.</summary>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="presence">What null means.</param>
    /// <exception cref="JsonException">There is no value, and must be one.</exception>
    public void Enum(string name, EnumValue? value, PropertyPresence presence = PropertyPresence.Optional)
    {
        if (!Begin(name, value is not null, presence))
        {
            return;
        }

        // Most are strings, for which the first call has no other method to compile.
        if (value!.KindOfJson == EnumKind.String)
        {
            _writer.WriteValue(value.WireText);
        }
        else
        {
            JsonWrite.Enum(_writer, value);
        }
    }

    /// <summary>Writes an object of a schema.</summary>
    /// <typeparam name="T">The class that stands for the schema.</typeparam>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="value">The object, or null.</param>
    /// <param name="converter">The converter of the class.</param>
    /// <param name="presence">What null means.</param>
    /// <exception cref="JsonException">The object cannot be expressed in JSON, or is null and must not be.</exception>
    public void Object<T>(string name, T? value, SchemaConverter<T> converter, PropertyPresence presence = PropertyPresence.Optional)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(converter);
        if (Begin(name, value is not null, presence))
        {
            converter.Write(_writer, value!, _depth + 1);
        }
    }

    /// <summary>Writes an array of objects of a schema.</summary>
    /// <typeparam name="T">The class that stands for the schema.</typeparam>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="items">The objects, or null.</param>
    /// <param name="converter">The converter of the class.</param>
    /// <param name="presence">What null means.</param>
    /// <exception cref="JsonException">An object cannot be expressed in JSON or is null, or the array is null and must not be.</exception>
    public void Objects<T>(string name, IList<T>? items, SchemaConverter<T> converter, PropertyPresence presence = PropertyPresence.Optional)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(converter);
        if (Begin(name, items is not null, presence))
        {
            _writer.WriteStartArray();
            for (int i = 0; i < items!.Count; i++)
            {
                converter.Write(_writer, items[i] ?? throw JsonWrite.NullItem(_writer), _depth + 1);
            }

            _writer.WriteEndArray();
        }
    }

    /// <summary>Writes an array of scalars.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="items">The items, or null.</param>
    /// <param name="write">Writes one item.</param>
    /// <param name="presence">What null means.</param>
    /// <exception cref="JsonException">An item cannot be expressed in JSON or is null, or the array is null and must not be.</exception>
    public void List<T>(string name, IList<T>? items, Action<JsonWriter, T> write, PropertyPresence presence = PropertyPresence.Optional)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (Begin(name, items is not null, presence))
        {
            _writer.WriteStartArray();
            for (int i = 0; i < items!.Count; i++)
            {
                write(_writer, items[i] ?? throw JsonWrite.NullItem(_writer));
            }

            _writer.WriteEndArray();
        }
    }

    /// <summary>Writes a value of any other shape.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="value">The value, or null.</param>
    /// <param name="write">Writes the value; the last argument is the number of objects around the property.</param>
    /// <param name="presence">What null means.</param>
    /// <exception cref="JsonException">The value cannot be expressed in JSON, or is null and must not be.</exception>
    public void Value<T>(string name, T? value, Action<JsonWriter, T, int> write, PropertyPresence presence = PropertyPresence.Optional)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(write);
        if (Begin(name, value is not null, presence))
        {
            write(_writer, value!, _depth);
        }
    }
}
