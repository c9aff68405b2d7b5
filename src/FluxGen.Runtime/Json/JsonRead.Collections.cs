using FluxGen.Runtime.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

public static partial class JsonRead
{
    /// <summary>Reads an array.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="item">Reads one item.</param>
    /// <returns>The items.</returns>
    /// <exception cref="JsonException">The value is not an array, or an item cannot be read.</exception>
    public static List<T> List<T>(JsonReader reader, Func<JsonReader, T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        Expect(reader, JsonToken.StartArray, "an array");
        List<T> items = [];
        while (Next(reader).TokenType != JsonToken.EndArray)
        {
            items.Add(item(reader));
        }

        return items;
    }

    /// <summary>Reads an array that is a property of an open object.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="additional">The additional properties, which keep the whole array if an item does not fit; created when first needed.</param>
    /// <param name="item">Reads one item.</param>
    /// <param name="isFormatted">Whether the items have a format.</param>
    /// <returns>The items that fit, if the reader <see cref="IsTolerant"/>. Null if it is not and an item does not follow its format.</returns>
    /// <exception cref="JsonException">The value is not an array, or an item cannot be read.</exception>
    public static List<T>? List<T>(JsonReader reader, string name, ref IDictionary<string, JToken>? additional, Func<JsonReader, T> item, bool isFormatted)
    {
        ArgumentNullException.ThrowIfNull(item);
        JToken? whole = isFormatted ? Load(ref reader) : null;
        Expect(reader, JsonToken.StartArray, "an array");
        int level = reader is DirectJsonReader direct ? direct.Level : 0;
        bool fit = true;
        List<T> items = [];
        while (true)
        {
            try
            {
                if (Next(reader).TokenType == JsonToken.EndArray)
                {
                    break;
                }

                items.Add(item(reader));
            }
            catch (JsonException failure) when (IsTolerant(reader) || (isFormatted && failure is JsonFormatException))
            {
                fit = false;
                if (!TryPassItem(reader, level))
                {
                    items = null!;
                    break;
                }
            }
        }

        if (!fit)
        {
            KeepWhole(reader, level, name, whole, ref additional);
        }

        return items;
    }

    /// <summary>Reads an object whose property names are data.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="value">Reads one value.</param>
    /// <returns>The values by name.</returns>
    /// <exception cref="JsonException">The value is not an object, or a value in it cannot be read.</exception>
    public static Dictionary<string, T> Map<T>(JsonReader reader, Func<JsonReader, T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        StartObject(reader);
        Dictionary<string, T> values = new(StringComparer.Ordinal);
        while (NextProperty(reader, out string? name))
        {
            values[name] = value(Next(reader));
        }

        return values;
    }

    /// <summary>Reads an object whose property names are data, and which is a property of an open object.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="additional">The additional properties, which keep the whole object if a value in it does not fit; created when first needed.</param>
    /// <param name="value">Reads one value.</param>
    /// <param name="isFormatted">Whether the values have a format.</param>
    /// <returns>The values that fit, if the reader <see cref="IsTolerant"/>. Null if it is not and a value does not follow its format.</returns>
    /// <exception cref="JsonException">The value is not an object, or a value in it cannot be read.</exception>
    public static Dictionary<string, T>? Map<T>(JsonReader reader, string name, ref IDictionary<string, JToken>? additional, Func<JsonReader, T> value, bool isFormatted)
    {
        ArgumentNullException.ThrowIfNull(value);
        JToken? whole = isFormatted ? Load(ref reader) : null;
        int level = StartObject(reader);
        bool fit = true;
        Dictionary<string, T> values = new(StringComparer.Ordinal);
        while (values is not null && NextProperty(reader, out string? key))
        {
            try
            {
                values[key] = value(Next(reader));
            }
            catch (JsonException failure) when (IsTolerant(reader) || (isFormatted && failure is JsonFormatException))
            {
                fit = false;
                values = TryPassItem(reader, level) ? values : null!;
            }
        }

        if (!fit)
        {
            KeepWhole(reader, level, name, whole, ref additional);
        }

        return values;
    }

    // All items are kept if one does not follow its format, and by then a reader that cannot go back would have passed some of them.
    private static JToken? Load(ref JsonReader reader)
    {
        if (reader is DirectJsonReader || reader.TokenType is not (JsonToken.StartArray or JsonToken.StartObject))
        {
            return null;
        }

        string path = reader.Path;
        JToken whole = JToken.ReadFrom(reader);
        reader = Next(new JTokenReader(whole, path));
        return whole;
    }

    private static bool TryPassItem(JsonReader reader, int level)
    {
        bool isTolerant = reader is DirectJsonReader { IsTolerant: true };
        if (isTolerant)
        {
            ((DirectJsonReader)reader).PassProblem(level);
        }

        return isTolerant;
    }

    private static void KeepWhole(JsonReader reader, int level, string name, JToken? whole, ref IDictionary<string, JToken>? additional)
    {
        JToken? raw = reader is DirectJsonReader direct ? direct.Pass(level - 1) : whole;
        Keep(name, raw ?? JValue.CreateNull(), ref additional);
    }
}
