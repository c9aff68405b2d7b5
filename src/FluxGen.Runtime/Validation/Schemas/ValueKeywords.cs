using FluxGen.Runtime.Text;
using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Validation.Schemas;

// What any value can be limited to.
internal static class ValueKeywords
{
    public static Action<SchemaFrame>? Compile(string name, JToken argument) => name switch
    {
        "type" => Type(argument),
        "enum" => Enum(name, [.. argument.Children()]),
        "const" => Enum(name, [argument]),
        _ => null,
    };

    private static Action<SchemaFrame> Type(JToken argument)
    {
        string[] types = argument is JArray list ? [.. list.Select(type => (string)type!)] : [(string)argument!];
        string expected = string.Join(" or ", types);
        return frame =>
        {
            if (!Array.Exists(types, type => Is(frame.Value, type)))
            {
                frame.Fail("type", expected);
            }
        };
    }

    private static bool Is(JToken value, string type) => type switch
    {
        "object" => value.Type == JTokenType.Object,
        "array" => value.Type == JTokenType.Array,
        "string" => value.Type == JTokenType.String,
        "boolean" => value.Type == JTokenType.Boolean,
        "number" => JsonNumber.Of(value) is not null,
        "integer" => JsonNumber.Of(value) is { IsInteger: true },
        "null" => value.Type == JTokenType.Null,
        _ => throw new ArgumentException($"JSON Schema has no type '{type}'.", nameof(type)),
    };

    private static Action<SchemaFrame> Enum(string name, JToken[] values)
    {
        HashSet<string> keys = [.. values.Select(JsonKey.Of)];
        string[] expected = [.. values.Select(SchemaFrame.Show)];
        return frame =>
        {
            if (!keys.Contains(JsonKey.Of(frame.Value)))
            {
                frame.Fail(name, expected);
            }
        };
    }
}
