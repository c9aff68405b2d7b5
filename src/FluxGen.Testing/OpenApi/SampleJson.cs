using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// Makes a value from a schema that has no example.
internal static class SampleJson
{
    public static JToken Of(Schema schema) => Of(schema, []) ?? JValue.CreateNull();

    // Null for a schema inside itself, so that the sample is finite.
    private static JToken? Of(Schema schema, JToken[] outer)
    {
        if (outer.Any(node => ReferenceEquals(node, schema.Node.Value)))
        {
            return null;
        }

        JToken[] inner = [.. outer, schema.Node.Value];
        if ((schema.Find("example") ?? schema.Default ?? schema.Find("const") ?? schema.Find("enum")?.Items.FirstOrDefault()) is { } given)
        {
            return schema.Types is ["string"] ? given.Text() : given.Value.DeepClone();
        }

        if ((schema.Find("oneOf") ?? schema.Find("anyOf"))?.Items.FirstOrDefault() is { } alternative)
        {
            return Of(new Schema(alternative), inner);
        }

        return (schema.Types is [var type, ..] ? type : "object") switch
        {
            "string" => OfFormat(schema.Format),
            "integer" => (long)Math.Ceiling(schema.Minimum?.Limit ?? 0),
            "number" => schema.Minimum?.Limit ?? 0,
            "boolean" => false,
            "array" => Of(schema.Items, inner) is { } item ? new JArray(item) : [],
            "null" => JValue.CreateNull(),
            _ => new JObject(
                from property in schema.Properties
                let value = Of(property.Value, inner)
                where value is not null
                select new JProperty(property.Key, value)),
        };
    }

    private static string OfFormat(string? format) => format switch
    {
        "date" => "2000-01-01",
        "date-time" => "2000-01-01T00:00:00Z",
        "uuid" or "guid" => Guid.Empty.ToString(),
        "uri" => "https://example.com/",
        "email" => "someone@example.com",
        _ => string.Empty,
    };
}
