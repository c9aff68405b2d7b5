using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using FluxGen.Runtime.Json.Utf8;
using Newtonsoft.Json;

namespace FluxGen.Runtime;

/// <summary>
/// Converts values to the bytes of a body and back. This is the only class that names the JSON reader and writer of the
/// engine.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonBody
{
    /// <summary>Reads a whole body.</summary>
    /// <typeparam name="T">The type that stands for the schema.</typeparam>
    /// <param name="utf8">The body, in UTF-8.</param>
    /// <param name="converter">The converter of the schema.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">
    /// The body is not one JSON document that follows the schema, or is nested more than 64 levels deep.
    /// </exception>
    public static T Read<T>(ReadOnlyMemory<byte> utf8, SchemaConverter<T> converter)
    {
        ArgumentNullException.ThrowIfNull(converter);
        using Utf8Reader reader = Utf8Reader.Open(MemoryMarshal.TryGetArray(utf8, out ArraySegment<byte> segment) ? segment : utf8.ToArray());
        T value = converter.Read(JsonRead.Next(reader));

        // The reader refuses anything that follows the object.
        while (reader.Read())
        {
        }

        return value;
    }

    /// <summary>Reads the whole body of a request: what the specification does not know in it is not valid, as it is in a response.</summary>
    /// <inheritdoc cref="Read{T}(ReadOnlyMemory{byte}, SchemaConverter{T})" />
    public static T ReadRequest<T>(ReadOnlyMemory<byte> utf8, SchemaConverter<T> converter)
    {
        ArgumentNullException.ThrowIfNull(converter);
        using Utf8Reader reader = Utf8Reader.Open(MemoryMarshal.TryGetArray(utf8, out ArraySegment<byte> segment) ? segment : utf8.ToArray());
        reader.IsResponse = false;
        T value = converter.Read(JsonRead.Next(reader));
        while (reader.Read())
        {
        }

        return value;
    }

    // A document that has no converter.
    internal static T Read<T>(ReadOnlyMemory<byte> utf8, Func<JsonReader, T> read)
    {
        using Utf8Reader reader = Utf8Reader.Open(MemoryMarshal.TryGetArray(utf8, out ArraySegment<byte> segment) ? segment : utf8.ToArray());
        T value = read(JsonRead.Next(reader));
        while (reader.Read())
        {
        }

        return value;
    }

    /// <summary>Reads a whole body with <see cref="ReadMode.Tolerant"/>, and notes the problems for <see cref="ReadProblemExtensions.ReadProblems"/>.</summary>
    /// <typeparam name="T">The type that stands for the schema.</typeparam>
    /// <param name="body">The body, in UTF-8, in UTF-16 or UTF-32, or in the encoding of the content.</param>
    /// <param name="converter">The converter of the schema.</param>
    /// <param name="content">The content that the body came in. The charset of its media type counts if the body is not UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The body does not begin with a JSON value of the schema that can be read to its end.</exception>
    public static T ReadTolerant<T>(ReadOnlyMemory<byte> body, SchemaConverter<T> converter, HttpContent? content = null)
    {
        ArgumentNullException.ThrowIfNull(converter);
        ArraySegment<byte> bytes = MemoryMarshal.TryGetArray(body, out ArraySegment<byte> segment) ? segment : body.ToArray();
        Encoding? encoding = bytes is [(byte)'{', not 0, ..] ? null : BodyEncoding.Find(bytes);
        while (true)
        {
            using Utf8Reader reader = Utf8Reader.Open(encoding is null ? bytes : BodyEncoding.ToUtf8(bytes, encoding));
            reader.Mode = ReadMode.Tolerant;
            if (encoding is not null)
            {
                reader.Add(new("", "UTF-8", encoding.WebName));
            }

            T value = converter.Read(JsonRead.Next(reader));
            try
            {
                reader.Read();
            }
            catch (JsonException) when (reader.IsTolerant)
            {
                reader.AddRest();
            }

            if (encoding is null && reader.HasBrokenText && BodyEncoding.Find(content?.Headers.ContentType?.CharSet) is { } original)
            {
                encoding = original;
                continue;
            }

            if (reader.Problems is { } problems)
            {
                ReadProblemExtensions.Add(value, problems);
            }

            return value;
        }
    }

    /// <summary>Writes a whole body.</summary>
    /// <typeparam name="T">The type that stands for the schema.</typeparam>
    /// <param name="buffer">Takes the body, in UTF-8.</param>
    /// <param name="value">The value.</param>
    /// <param name="converter">The converter of the schema.</param>
    /// <exception cref="JsonException">A value cannot be expressed in JSON, or the objects are nested too deeply.</exception>
    public static void Write<T>(PooledBuffer buffer, T value, SchemaConverter<T> converter)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentNullException.ThrowIfNull(converter);
        try
        {
            using Utf8Writer writer = new(buffer);
            if (value is null)
            {
                writer.WriteNull();
            }
            else
            {
                converter.Write(writer, value, depth: 0);
            }

            writer.Flush();
        }
        catch (EncoderFallbackException broken)
        {
            throw new JsonSerializationException("A text has half of a surrogate pair, which UTF-8 cannot express.", broken);
        }
    }
}
