using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// A value made up from a schema, where the specification gives no example.
internal static class SampleJson
{
    private const int MaxDepth = 8;

    public static JToken Of(Schema schema, int depth = 0)
    {
        SpecificationNode? given = schema.Find("example") ?? schema.Default ?? schema.Find(Keywords.Const);
        if (given is not null || depth == MaxDepth)
        {
            return given?.Value.DeepClone() ?? JValue.CreateNull();
        }

        if (schema.Find(Keywords.Enum)?.Items.FirstOrDefault() is { } value)
        {
            return schema.Types.Contains(JsonTypes.String) ? value.Text() : value.Value.DeepClone();
        }

        if ((schema.Find(Keywords.OneOf) ?? schema.Find(Keywords.AnyOf))?.Items.FirstOrDefault() is { } alternative)
        {
            return Of(new Schema(alternative), depth + 1);
        }

        return OfType(schema, depth);
    }

    private static JToken OfType(Schema schema, int depth) => (schema.Types is [var type, ..] ? type : JsonTypes.Object) switch
    {
        JsonTypes.String => OfFormat(schema.Format),
        JsonTypes.Integer => (long)Math.Ceiling(schema.Minimum?.Limit ?? 0),
        JsonTypes.Number => schema.Minimum?.Limit ?? 0,
        JsonTypes.Boolean => false,
        JsonTypes.Array => new JArray(Of(schema.Items, depth + 1)),
        JsonTypes.Null => JValue.CreateNull(),
        _ => new JObject(schema.Properties.Select(property => new JProperty(property.Key, Of(property.Value, depth + 1)))),
    };

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
