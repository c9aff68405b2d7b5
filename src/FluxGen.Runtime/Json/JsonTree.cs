using System.ComponentModel;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

/// <summary>Makes the JSON of a value as a tree: a <see cref="SchemaAssertion"/> is evaluated on it, and a style expands it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonTree
{
    /// <summary>Makes the JSON of a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes it.</param>
    /// <returns>The JSON. Null if the value cannot be expressed in JSON.</returns>
    public static JToken? From<T>(T value, Action<JsonWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using TreeWriter writer = new();
        try
        {
            write(writer, value);
            return writer.Token;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Makes the JSON of an object.</summary>
    /// <typeparam name="T">The class that stands for its schema.</typeparam>
    /// <param name="value">The object.</param>
    /// <param name="converter">The converter of the class.</param>
    /// <returns>The JSON. Null if the object cannot be expressed in JSON.</returns>
    public static JToken? From<T>(T value, SchemaConverter<T> converter)
    {
        ArgumentNullException.ThrowIfNull(converter);
        return From(value, (writer, item) => converter.Write(writer, item, depth: 0));
    }

    /// <summary>Makes the JSON of an object that is sent.</summary>
    /// <typeparam name="T">The class that stands for its schema.</typeparam>
    /// <param name="value">The object, or null.</param>
    /// <param name="converter">The converter of the class.</param>
    /// <returns>The JSON, or null if the object is null.</returns>
    /// <exception cref="JsonException">The object cannot be expressed in JSON.</exception>
    public static JToken? Of<T>(T? value, SchemaConverter<T> converter)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(converter);
        if (value is null)
        {
            return null;
        }

        using TreeWriter writer = new();
        converter.Write(writer, value, depth: 0);
        return writer.Token;
    }

    private sealed class TreeWriter : JTokenWriter
    {
        public override void WriteValue(byte[]? value) => WriteValue(value is null ? null : Convert.ToBase64String(value));
    }
}
