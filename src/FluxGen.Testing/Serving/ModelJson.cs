using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Serving;

// Between the generated types and their JSON, untouched by JsonConvert.DefaultSettings of the program under test.
internal static class ModelJson
{
    public static JObject Write(object value) => JObject.FromObject(value, JsonSerializer.Create());

    public static string Write(Enum value) => JToken.FromObject(value, JsonSerializer.Create()).ToString();

    public static T Read<T>(JToken json)
        where T : class =>
        json.ToObject<T>(JsonSerializer.Create())
            ?? throw new InvalidOperationException($"A {typeof(T).Name} cannot be read from null.");
}
