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
            SchemaKind.Array when schema["prefixItems"] is SpecSequence first => Tuple(schema, first, use),
            SchemaKind.Array => Nested(schema, use, "array", "items", schema["items"], CSharpNames.Singular),
            SchemaKind.Map => Nested(schema, use, "object", "additionalProperties", schema.Has("patternProperties") ? null : schema["additionalProperties"], static name => name + "Value"),
            SchemaKind.Union => Components.Reference(UseUnion(schema, use)),
            SchemaKind.Any => [],
            _ => ScalarSchemas.Convert(schema),
        };
        LimitFacts.Add(schema, use);
        if (use.Limits is { } limits && schema.Kind is not (SchemaKind.Object or SchemaKind.Union) && Assertion(schema.Assertions) is { } text)
        {
            limits.Add(LimitFacts.Fact("assertion", text, use.Depth));
        }

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

    private Component UseUnion(EffectiveSchema schema, SchemaUse use) =>
        components.Use(schema, () => NewName(schema, use), component => new UnionSchemas(reader, this, components).Fill(component, schema));

    // Of a class, which has it wherever it is used.
    public void AddAssertion(JsonObject facts, EffectiveSchema schema) => facts.AddText("assertion", Assertion(schema.Assertions));

    private string? Assertion(IReadOnlyList<SpecNode> schemas)
    {
        string? text = AssertionText.Of(reader.Document, schemas, out bool isTooLarge);
        if (isTooLarge)
        {
            unsupported.TellTooLarge(schemas[0].Place);
        }

        return text;
    }

    private string NewName(EffectiveSchema schema, SchemaUse use) =>
        components.Names.Add(schema.ComponentName is { } name ? CSharpNames.Pascal(name) : EnumSchemas.GivenName(schema) ?? use.Name());

    // Items of one C# type are a list of it. Which of them comes where is validated as JSON.
    private JsonObject Tuple(EffectiveSchema schema, SpecSequence first, SchemaUse use)
    {
        SpecNode[] items = [.. first.Items, .. schema["items"] is SpecMapping rest ? [rest] : Array.Empty<SpecNode>()];
        bool areScalars = items.Length > 0 && Array.TrueForAll(items, item => Read(item).Kind is SchemaKind.Text or SchemaKind.Integer or SchemaKind.Number or SchemaKind.Boolean);
        SchemaUse inner = new(use.Name);
        JsonObject[] converted = areScalars ? [.. items.Select(item => Convert(item, inner))] : [];
        bool isOne = converted.Length > 0 && (first.Items.Count == items.Length - 1 || SchemaKinds.IsFalse(schema["items"]))
            && Array.TrueForAll(converted, item => item.ToJsonString() == converted[0].ToJsonString());
        return new JsonObject { ["type"] = "array", ["items"] = isOne ? converted[0] : [] };
    }

    private JsonObject Nested(EffectiveSchema schema, SchemaUse use, string type, string keyword, SpecNode? inner, Func<string, string> innerName)
    {
        if (use.Depth == MaxDepth)
        {
            // A list of itself has no end, so what is deeper has any type.
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
