using System.Text;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Tests.Samples;

internal static class Body
{
    public static T Read<T>(string json, SchemaConverter<T> converter)
        where T : class => JsonBody.Read(Encoding.UTF8.GetBytes(json), converter);

    public static string Write<T>(T value, SchemaConverter<T> converter)
        where T : class
    {
        using PooledBuffer buffer = new();
        JsonBody.Write(buffer, value, converter);
        return Encoding.UTF8.GetString(buffer.Written.Span);
    }

    public static T ReadValue<T>(string json, Func<JsonReader, T> read) =>
        Read($$"""{"value":{{json}}}""", new BoxJsonConverter<T>(reader => read(JsonRead.Next(reader)), (_, _) => { })).Value;

    public static string WriteValue<T>(T value, Action<JsonWriter, T> write)
    {
        string json = Write(new Box<T>(value), new BoxJsonConverter<T>(_ => throw new InvalidOperationException(), write));
        return json["{\"value\":".Length..^1];
    }
}
