using System.ComponentModel;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

/// <summary>Makes the JSON of a value as a tree, which a <see cref="SchemaAssertion"/> is evaluated on.</summary>
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

    private sealed class TreeWriter : JTokenWriter
    {
        public override void WriteValue(byte[]? value) => WriteValue(value is null ? null : Convert.ToBase64String(value));
    }
}
