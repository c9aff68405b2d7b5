using System.Globalization;
using System.Numerics;
using FluxGen.Runtime.Json;
using Newtonsoft.Json;

namespace FluxGen.Runtime;

public static partial class JsonRead
{
    /// <summary>Reads a 32-bit integer. A number such as <c>2.0</c> is an integer too, as in JSON Schema.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The number.</returns>
    /// <exception cref="JsonException">It is not a number, has a fraction, or is out of range.</exception>
    public static int Int32(JsonReader reader)
    {
        long value = Int64(reader);
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Unexpected(reader, "an integer of 32 bits");
    }

    /// <summary>Reads a 64-bit integer. A number such as <c>2.0</c> is an integer too, as in JSON Schema.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The number.</returns>
    /// <exception cref="JsonException">It is not a number, has a fraction, or is out of range.</exception>
    public static long Int64(JsonReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader is DirectJsonReader direct && direct.TryGetNumber(out ReadOnlySpan<byte> number))
        {
            return Utf8Number.TryInt64(number, out long whole) ? whole : throw Unexpected(reader, "an integer of 64 bits");
        }

        try
        {
            return (reader.TokenType, reader.Value) switch
            {
                (JsonToken.Integer, BigInteger value) => (long)value,
                (JsonToken.Integer, IConvertible value) => value.ToInt64(CultureInfo.InvariantCulture),
                (JsonToken.Float, decimal value) when value == decimal.Floor(value) => (long)value,
                (JsonToken.Float, double value) when value == Math.Floor(value) => checked((long)value),
                (JsonToken.Float, float value) when value == MathF.Floor(value) => checked((long)value),
                _ => throw Unexpected(reader, "an integer of 64 bits"),
            };
        }
        catch (OverflowException)
        {
            throw Unexpected(reader, "an integer of 64 bits");
        }
    }

    /// <summary>Reads a 64-bit integer without a sign. A number such as <c>2.0</c> is an integer too, as in JSON Schema.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The number.</returns>
    /// <exception cref="JsonException">It is not a number, has a fraction, or is out of range.</exception>
    public static ulong UInt64(JsonReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        decimal value = (reader.TokenType, reader.Value) switch
        {
            (JsonToken.Integer, BigInteger whole) when whole >= 0 && whole <= ulong.MaxValue => (decimal)whole,
            (JsonToken.Integer, IConvertible whole) => whole.ToDecimal(CultureInfo.InvariantCulture),
            (JsonToken.Float, decimal number) => number,
            (JsonToken.Float, double number) when number is >= 0 and < 18446744073709551616.0 => (decimal)number,
            _ => -1,
        };
        return value >= 0 && value <= ulong.MaxValue && value == decimal.Floor(value) ? (ulong)value : throw Unexpected(reader, "an integer of 64 bits without a sign");
    }

    /// <summary>Reads a number of single precision.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The number.</returns>
    /// <exception cref="JsonException">It is not a number, or out of range.</exception>
    public static float Single(JsonReader reader)
    {
        float value = (float)Double(reader);
        return float.IsFinite(value) ? value : throw Unexpected(reader, "a number of single precision");
    }

    /// <summary>Reads a number of double precision.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The number.</returns>
    /// <exception cref="JsonException">It is not a number, or out of range.</exception>
    public static double Double(JsonReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader is DirectJsonReader direct && direct.TryGetNumber(out ReadOnlySpan<byte> digits))
        {
            return Utf8Number.TryDouble(digits, out double finite) ? finite : throw Unexpected(reader, "a number");
        }

        double value = (reader.TokenType, reader.Value) switch
        {
            (JsonToken.Float or JsonToken.Integer, double number) => number,
            (JsonToken.Float or JsonToken.Integer, BigInteger number) => (double)number,
            (JsonToken.Float or JsonToken.Integer, IConvertible number) => number.ToDouble(CultureInfo.InvariantCulture),
            _ => double.NaN,
        };
        return double.IsFinite(value) ? value : throw Unexpected(reader, "a number");
    }

    /// <summary>Reads a decimal number. It keeps every digit if it is read through <see cref="Exact{T}(JsonReader, Func{JsonReader, T})"/>.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The number.</returns>
    /// <exception cref="JsonException">It is not a number, or out of range.</exception>
    public static decimal Decimal(JsonReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader is DirectJsonReader direct && direct.TryGetNumber(out ReadOnlySpan<byte> digits))
        {
            return Utf8Number.TryDecimal(digits, out decimal exact) ? exact : throw Unexpected(reader, "a decimal number");
        }

        try
        {
            return (reader.TokenType, reader.Value) switch
            {
                (JsonToken.Float or JsonToken.Integer, BigInteger number) => (decimal)number,
                (JsonToken.Float or JsonToken.Integer, IConvertible number) => number.ToDecimal(CultureInfo.InvariantCulture),
                _ => throw Unexpected(reader, "a number"),
            };
        }
        catch (OverflowException)
        {
            throw Unexpected(reader, "a decimal number");
        }
    }

    /// <summary>Advances and reads a value whose numbers must not pass through binary floating point.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">The reader, on the name of the property.</param>
    /// <param name="read">Reads the value.</param>
    /// <returns>The value.</returns>
    public static T Exact<T>(JsonReader reader, Func<JsonReader, T> read)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(read);
        FloatParseHandling handling = reader.FloatParseHandling;
        reader.FloatParseHandling = FloatParseHandling.Decimal;
        try
        {
            return read(Next(reader));
        }
        finally
        {
            reader.FloatParseHandling = handling;
        }
    }
}
