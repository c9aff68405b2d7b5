using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// The types that JSON Schema has names for.
internal static class JsonTypes
{
    public const string String = "string";
    public const string Number = "number";
    public const string Integer = "integer";
    public const string Boolean = "boolean";
    public const string Object = "object";
    public const string Array = "array";
    public const string Null = "null";

    public static string NameOf(SpecificationNode node) => node.Value switch
    {
        JValue { Value: String or Number or Integer or Boolean or Object or Array or Null } name => (string)name.Value,
        JValue { Value: null } => Null,
        _ => throw node.Error("a type: string, number, integer, boolean, object, array or null"),
    };

    public static bool IsOfType(JToken value, string type) => type switch
    {
        String => value.Type == JTokenType.String,
        Number => JsonNumber.Of(value) is not null,
        Integer => JsonNumber.Of(value) is { IsInteger: true },
        Boolean => value.Type == JTokenType.Boolean,
        Object => value is JObject,
        Array => value is JArray,
        _ => value.Type == JTokenType.Null,
    };

    // For a message.
    public static string Describe(IReadOnlyList<string> types) => types.Count == 0 ? "a value" : string.Join(" or ", types.Select(Describe));

    private static string Describe(string type) => type switch
    {
        Boolean => "true or false",
        Integer or Object or Array => $"an {type}",
        Null => type,
        _ => $"a {type}",
    };
}
