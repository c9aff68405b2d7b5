using System.Text;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Tests.Json.Engine;

// Uses the reader and the writer of a body as converters do.
internal static class Engine
{
    // The reader is on the first token.
    public static T Read<T>(byte[] utf8, Func<JsonReader, T> read) => JsonBody.Read(utf8, new Converter<T>(read, (_, _) => { })).Value;

    public static T Read<T>(string json, Func<JsonReader, T> read) => Read(Encoding.UTF8.GetBytes(json), read);

    public static string Write(Action<JsonWriter> write)
    {
        using PooledBuffer buffer = new();
        JsonBody.Write(buffer, new Box<bool>(value: true), new Converter<bool>(_ => true, (writer, _) => write(writer)));
        return Encoding.UTF8.GetString(buffer.Written.Span);
    }

    private sealed class Converter<T>(Func<JsonReader, T> read, Action<JsonWriter, T> write) : SchemaConverter<Box<T>>
    {
        public override Box<T> Read(JsonReader reader) => new(read(reader));

        public override void Write(JsonWriter writer, Box<T> value, int depth) => write(writer, value.Value);
    }
}
