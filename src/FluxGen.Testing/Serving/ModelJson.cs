using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Serving;

// Converts the generated types without JsonConvert.DefaultSettings, which belong to the program under test.
internal static class ModelJson
{
    public static JObject Write(object value) => JObject.FromObject(value, JsonSerializer.Create());

    public static T Read<T>(JToken json)
        where T : class =>
        json.ToObject<T>(JsonSerializer.Create())
            ?? throw new InvalidOperationException($"A {typeof(T).Name} cannot be read from null.");
}
