using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// A value made up from a schema, where the specification gives no example.
internal static class SampleJson
{
    public static JToken Of(Schema schema) => Of(schema, []) ?? JValue.CreateNull();

    // Null within itself, so that a schema that contains itself comes to an end.
    private static JToken? Of(Schema schema, JToken[] outer)
    {
        if (outer.Any(node => ReferenceEquals(node, schema.Node.Value)))
        {
            return null;
        }

        JToken[] inner = [.. outer, schema.Node.Value];
        if ((schema.Find("example") ?? schema.Default ?? schema.Find(Keywords.Const) ?? schema.Find(Keywords.Enum)?.Items.FirstOrDefault()) is { } given)
        {
            return schema.Types is [JsonTypes.String] ? given.Text() : given.Value.DeepClone();
        }

        if ((schema.Find(Keywords.OneOf) ?? schema.Find(Keywords.AnyOf))?.Items.FirstOrDefault() is { } alternative)
        {
            return Of(new Schema(alternative), inner);
        }

        return (schema.Types is [var type, ..] ? type : JsonTypes.Object) switch
        {
            JsonTypes.String => OfFormat(schema.Format),
            JsonTypes.Integer => (long)Math.Ceiling(schema.Minimum?.Limit ?? 0),
            JsonTypes.Number => schema.Minimum?.Limit ?? 0,
            JsonTypes.Boolean => false,
            JsonTypes.Array => Of(schema.Items, inner) is { } item ? new JArray(item) : [],
            JsonTypes.Null => JValue.CreateNull(),
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
