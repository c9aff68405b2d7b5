using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

public static partial class JsonRead
{
    /// <summary>
    /// Advances and reads a property of an open object whose text has a format. Text that does not follow the format is kept
    /// among the additional properties, so that one new enum value or one broken image does not make the whole response
    /// unreadable.
    /// </summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="reader">The reader, on the name of the property.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="additional">The additional properties; created when first needed.</param>
    /// <param name="read">Reads the value.</param>
    /// <returns>The value; null where the JSON is null or does not follow the format.</returns>
    public static T? Tolerant<T>(JsonReader reader, string name, ref IDictionary<string, JToken>? additional, Func<JsonReader, T> read)
        where T : class => TryRead(reader, name, ref additional, read, out T? value) ? value : null;

    /// <inheritdoc cref="Tolerant"/>
    public static T? TolerantValue<T>(JsonReader reader, string name, ref IDictionary<string, JToken>? additional, Func<JsonReader, T> read)
        where T : struct => TryRead(reader, name, ref additional, read, out T value) ? value : null;

    private static bool TryRead<T>(JsonReader reader, string name, ref IDictionary<string, JToken>? additional, Func<JsonReader, T> read, out T? value)
    {
        ArgumentNullException.ThrowIfNull(read);
        value = default;
        if (IsNull(Next(reader)))
        {
            return false;
        }

        // All items are kept if one does not follow its format, and by then the reader would have passed some of them.
        JToken? whole = null;
        string path = "";
        if (reader.TokenType is JsonToken.StartArray or JsonToken.StartObject)
        {
            path = reader.Path;
            whole = JToken.ReadFrom(reader);
        }

        try
        {
            value = read(whole is null ? reader : Next(new JTokenReader(whole, path)));
            return true;
        }
        catch (JsonFormatException)
        {
            Keep(name, whole ?? new JValue(reader.Value), ref additional);
            return false;
        }
    }
}
