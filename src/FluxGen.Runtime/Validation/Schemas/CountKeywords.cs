using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Validation.Schemas;

// How much an array or an object has.
internal static class CountKeywords
{
    public static Action<SchemaFrame>? Compile(string name, JToken argument) => name switch
    {
        "minItems" => Count<JArray>(name, argument, static (count, limit) => count >= limit),
        "maxItems" => Count<JArray>(name, argument, static (count, limit) => count <= limit),
        "minProperties" => Count<JObject>(name, argument, static (count, limit) => count >= limit),
        "maxProperties" => Count<JObject>(name, argument, static (count, limit) => count <= limit),
        "uniqueItems" when (bool)argument => UniqueItems,
        _ => null,
    };

    private static Action<SchemaFrame> Count<T>(string name, JToken argument, Func<int, decimal, bool> holds)
        where T : JContainer
    {
        decimal limit = (decimal)argument;
        return frame =>
        {
            if (frame.Value is T { Count: int count } && !holds(count, limit))
            {
                frame.Fail(name, limit, count);
            }
        };
    }

    private static void UniqueItems(SchemaFrame frame)
    {
        if (frame.Value is JArray items)
        {
            HashSet<string> keys = [];
            if (items.FirstOrDefault(item => !keys.Add(JsonKey.Of(item))) is { } repeated)
            {
                frame.Fail("uniqueItems", "items that differ", $"{SchemaFrame.Show(repeated)} twice");
            }
        }
    }
}
