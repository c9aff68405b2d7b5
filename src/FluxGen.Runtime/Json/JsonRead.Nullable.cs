using Newtonsoft.Json;

namespace FluxGen.Runtime;

public static partial class JsonRead
{
    /// <summary>Advances and reads a value that can be null.</summary>
    /// <param name="reader">The reader, on the name of the property.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is neither null nor of this type.</exception>
    public static string? StringOrNull(JsonReader reader) => IsNull(Next(reader)) ? null : String(reader);

    /// <inheritdoc cref="StringOrNull"/>
    public static bool? BooleanOrNull(JsonReader reader) => IsNull(Next(reader)) ? null : Boolean(reader);

    /// <inheritdoc cref="StringOrNull"/>
    public static int? Int32OrNull(JsonReader reader) => IsNull(Next(reader)) ? null : Int32(reader);

    /// <inheritdoc cref="StringOrNull"/>
    public static long? Int64OrNull(JsonReader reader) => IsNull(Next(reader)) ? null : Int64(reader);

    /// <inheritdoc cref="StringOrNull"/>
    public static ulong? UInt64OrNull(JsonReader reader) => IsNull(Next(reader)) ? null : UInt64(reader);

    /// <summary>Reads a decimal number behind the name of its property, with every digit.</summary>
    /// <param name="reader">The reader, on the name of the property.</param>
    /// <returns>The number, or null.</returns>
    /// <exception cref="JsonException">It is not a number, or out of range.</exception>
    public static decimal? ExactDecimalOrNull(JsonReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        FloatParseHandling handling = reader.FloatParseHandling;
        reader.FloatParseHandling = FloatParseHandling.Decimal;
        try
        {
            return IsNull(Next(reader)) ? null : Decimal(reader);
        }
        finally
        {
            reader.FloatParseHandling = handling;
        }
    }

    /// <inheritdoc cref="ExactDecimalOrNull"/>
    public static decimal ExactDecimal(JsonReader reader) => Exact(reader, Decimal);

    /// <inheritdoc cref="StringOrNull"/>
    public static double? DoubleOrNull(JsonReader reader) => IsNull(Next(reader)) ? null : Double(reader);

    /// <summary>Advances and reads an object that can be null.</summary>
    /// <typeparam name="T">The class that stands for the schema.</typeparam>
    /// <param name="reader">The reader, on the name of the property.</param>
    /// <param name="converter">The converter of the class.</param>
    /// <returns>The object.</returns>
    /// <exception cref="JsonException">The value is neither null nor an object of the schema.</exception>
    public static T? ObjectOrNull<T>(JsonReader reader, SchemaConverter<T> converter)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(converter);
        return IsNull(Next(reader)) ? null : converter.Read(reader);
    }
}
