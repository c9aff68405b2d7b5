using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// Makes of any schema one that NSwag reads completely: a scalar, an array, a map, or a reference to a class or an enum.
internal sealed class SchemaConverter(SchemaReader reader, Components components, UnsupportedKeywords unsupported)
{
    private const int MaxDepth = 16;

    public EffectiveSchema Read(SpecNode node) => reader.Read(node);

    public JsonObject Convert(SpecNode? node, SchemaUse use) => node is null ? [] : Convert(Read(node), use);

    public JsonObject Convert(EffectiveSchema schema, SchemaUse use)
    {
        JsonObject json = schema.Kind switch
        {
            SchemaKind.Object => Components.Reference(UseObject(schema, use)),
            SchemaKind.Enum => Components.Reference(components.Use(schema, () => NewName(schema, use), component => EnumSchemas.Fill(component, schema))),
            SchemaKind.Array => Nested(schema, use, "array", "items", schema["items"], CSharpNames.Singular),
            SchemaKind.Map => Nested(schema, use, "object", "additionalProperties", schema["additionalProperties"], static name => name + "Value"),
            SchemaKind.Any => [],
            _ => ScalarSchemas.Convert(schema),
        };
        LimitFacts.Add(json, schema, use);
        if (!schema.IsNullable)
        {
            return json;
        }

        json = Wrap(json);
        json["nullable"] = true;
        return json;
    }

    // NSwag reads nothing beside a reference.
    public static JsonObject Wrap(JsonObject json) => json.ContainsKey("$ref") ? new JsonObject { ["allOf"] = new JsonArray(json) } : json;

    private Component UseObject(EffectiveSchema schema, SchemaUse use) =>
        components.Use(schema, () => NewName(schema, use), component => new ObjectSchemas(this).Fill(component, schema));

    private string NewName(EffectiveSchema schema, SchemaUse use) =>
        components.Names.Add(schema.ComponentName is { } name ? CSharpNames.Pascal(name) : EnumSchemas.GivenName(schema) ?? use.Name());

    private JsonObject Nested(EffectiveSchema schema, SchemaUse use, string type, string keyword, SpecNode? inner, Func<string, string> innerName)
    {
        if (use.Depth == MaxDepth)
        {
            unsupported.Tell(new UnsupportedKeyword(keyword, schema.Node.Place, " (of a schema inside itself)"));
            return [];
        }

        string Name()
        {
            string name = schema.ComponentName is { } component ? CSharpNames.Pascal(component) : use.Name();
            string preferred = innerName(name);
            return components.Names.Contains(preferred) ? name + "Item" : preferred;
        }

        return new JsonObject { ["type"] = type, [keyword] = Convert(inner, use.Inside(Name)) };
    }
}
