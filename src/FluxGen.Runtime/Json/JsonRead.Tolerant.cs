using FluxGen.Runtime.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime;

/// <summary>Reads a property of an open object, which keeps what does not fit among its additional properties.</summary>
/// <typeparam name="T">The type of the property.</typeparam>
/// <param name="reader">The reader, on the value.</param>
/// <param name="name">The name of the property.</param>
/// <param name="additional">The additional properties; created when first needed.</param>
/// <returns>The value.</returns>
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public delegate T ReadProperty<out T>(JsonReader reader, string name, ref IDictionary<string, JToken>? additional);

public static partial class JsonRead
{
    /// <summary>
    /// Whether an open object deals with what does not fit its property, by <see cref="Unfit"/>. Only a client with
    /// <see cref="ReadMode.Tolerant"/> reads like that.
    /// </summary>
    /// <param name="reader">The reader.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsTolerant(JsonReader reader) => reader is DirectJsonReader { IsTolerant: true };

    /// <summary>Advances to the end of a value that did not fit its property, lists it, and keeps it among the additional properties.</summary>
    /// <param name="reader">A reader that <see cref="IsTolerant"/>, anywhere in the value.</param>
    /// <param name="level">The level of the object, from <see cref="StartObject"/>.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="additional">The additional properties; created when first needed.</param>
    public static void Unfit(JsonReader reader, int level, string name, ref IDictionary<string, JToken>? additional)
    {
        if (reader is DirectJsonReader direct)
        {
            Keep(name, direct.PassProblem(level), ref additional);
        }
    }

    /// <summary>What stands for a required property of an open object that is absent, or whose value did not fit.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="reader">The reader, at the end of the object.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="additional">The additional properties.</param>
    /// <returns>The default of the type, which is null for a class, if the reader <see cref="IsTolerant"/>.</returns>
    /// <exception cref="JsonException">The reader is not tolerant.</exception>
    public static T Missing<T>(JsonReader reader, string name, IDictionary<string, JToken>? additional)
    {
        if (reader is not DirectJsonReader { IsTolerant: true } direct)
        {
            throw MissingProperty(reader, name);
        }

        // What did not fit has been listed already.
        if (additional?.ContainsKey(name) != true)
        {
            direct.Add(new(JsonPointer.Append(PathPointer.From(reader.Path), name), "a required property", "nothing"));
        }

        return default!;
    }

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

    /// <summary>Advances and reads a list or map of an open object whose numbers must not pass through binary floating point.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="reader">The reader, on the name of the property.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="additional">The additional properties; created when first needed.</param>
    /// <param name="read">Reads the value.</param>
    /// <returns>The value.</returns>
    public static T Exact<T>(JsonReader reader, string name, ref IDictionary<string, JToken>? additional, ReadProperty<T> read)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(read);
        FloatParseHandling handling = reader.FloatParseHandling;
        reader.FloatParseHandling = FloatParseHandling.Decimal;
        try
        {
            return read(Next(reader), name, ref additional);
        }
        finally
        {
            reader.FloatParseHandling = handling;
        }
    }

    private static bool TryRead<T>(JsonReader reader, string name, ref IDictionary<string, JToken>? additional, Func<JsonReader, T> read, out T? value)
    {
        ArgumentNullException.ThrowIfNull(read);
        value = default;
        if (IsNull(Next(reader)))
        {
            return false;
        }

        try
        {
            value = read(reader);
            return true;
        }
        catch (JsonFormatException) when (!IsTolerant(reader))
        {
            Keep(name, new JValue(reader.Value), ref additional);
            return false;
        }
    }
}
