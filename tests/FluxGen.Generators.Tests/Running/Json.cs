using System.Text;
using FluxGen.Runtime;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Generators.Tests.Running;

// Reads and writes JSON both as clients do and by JsonConvert, which finds the converter by its attribute.
internal static class Json
{
    public static string Write<T>(T value, SchemaConverter<T> converter)
        where T : class
    {
        using PooledBuffer buffer = new();
        JsonBody.Write(buffer, value, converter);
        string body = Encoding.UTF8.GetString(buffer.Written.Span);
        Assert.That(JsonConvert.SerializeObject(value), Is.EqualTo(body), "JsonConvert writes the same");
        return body;
    }

    public static T Read<T>(string json, SchemaConverter<T> converter)
        where T : class
    {
        T value = JsonBody.Read(Encoding.UTF8.GetBytes(json), converter);
        T other = JsonConvert.DeserializeObject<T>(json)!;
        Assert.That(Write(other, converter), Is.EqualTo(Write(value, converter)), "JsonConvert reads the same");
        return value;
    }

    public static void RoundTrips<T>(string json, SchemaConverter<T> converter)
        where T : class => Assert.That(Write(Read(json, converter), converter), Is.EqualTo(json));

    public static JsonSerializationException Refuses<T>(string json, SchemaConverter<T> converter)
        where T : class
    {
        JsonSerializationException refusal = Assert.Catch<JsonSerializationException>(() => JsonBody.Read(Encoding.UTF8.GetBytes(json), converter), json)!;
        Assert.That(() => JsonConvert.DeserializeObject<T>(json), Throws.InstanceOf<JsonSerializationException>());
        return refusal;
    }

    public static JToken Raw(string json) => JToken.Parse(json);
}
