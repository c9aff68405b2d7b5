using System.Text;
using Newtonsoft.Json;

namespace FluxGen.Runtime.Tests.Json.ReadModes;

internal static class Tolerantly
{
    public static (T Value, string Problems) Read<T>(string json, SchemaConverter<T> converter)
        where T : class => Read(Encoding.UTF8.GetBytes(json), converter);

    public static (T Value, string Problems) Read<T>(byte[] body, SchemaConverter<T> converter, HttpContent? content = null)
        where T : class
    {
        T value = JsonBody.ReadTolerant(body, converter, content);
        return (value, string.Join('\n', ((IApiSchema)value).ReadProblems()));
    }

    public static string Show(this IDictionary<string, Newtonsoft.Json.Linq.JToken>? additional) =>
        additional is null ? "" : string.Join(' ', additional.Select(pair => $"{pair.Key}={pair.Value.ToString(Formatting.None)}"));
}
