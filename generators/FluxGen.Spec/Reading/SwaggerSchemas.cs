namespace FluxGen.Spec.Reading;

// A schema becomes one new node, however many references lead to it.
internal sealed class SwaggerSchemas
{
    // What a parameter or header of 2.0 says beside its schema.
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern",
        "maxItems", "minItems", "uniqueItems", "enum", "multipleOf", "x-nullable", "x-enumNames", "x-enum-varnames",
    };

    private readonly Dictionary<SpecNode, SpecNode> _upgraded = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<SpecNode> _references = new(ReferenceEqualityComparer.Instance);

    // Whether a reference stands where a schema is meant.
    public bool Owns(SpecMapping reference) => _references.Contains(reference);

    public SpecNode Upgrade(SpecNode node)
    {
        if (node is not SpecMapping schema)
        {
            return node;
        }

        if (schema.Reference is not null)
        {
            _references.Add(schema);
            return schema;
        }

        if (!_upgraded.TryGetValue(schema, out SpecNode? upgraded))
        {
            _upgraded[schema] = upgraded = UpgradeMapping(schema);
        }

        return upgraded;
    }

    // The schema that is spread over the keywords of a parameter or header, and those that are left.
    public (SpecMapping Schema, MappingEditor Others) Separate(SpecMapping owner)
    {
        MappingEditor rest = new(owner);
        List<SpecProperty> properties = [.. owner.Properties.Where(property => Keywords.Contains(property.Name))];
        properties.ForEach(property => rest.Take(property.Name));
        return ((SpecMapping)Upgrade(new SpecMapping(owner.Place, properties)), rest);
    }

    private SpecMapping UpgradeMapping(SpecMapping schema)
    {
        MappingEditor editor = new(schema);
        foreach (SpecProperty property in schema.Properties)
        {
            SpecNode value = property.Value;
            SpecNode? changed = (property.Name, value) switch
            {
                ("properties", SpecMapping map) => new SpecMapping(map.Place, [.. map.Properties.Select(entry => entry with { Value = Upgrade(entry.Value) })]),
                ("items" or "additionalProperties", _) => Upgrade(value),
                ("allOf", SpecSequence list) => new SpecSequence(list.Place, [.. list.Items.Select(Upgrade)]),
                ("discriminator", SpecScalar text) => NewNode.Mapping(text.Place, ("propertyName", text)),
                ("type", SpecScalar { Text: "file" }) => NewNode.Text(value.Place, "string"),
                _ => null,
            };
            if (changed is not null)
            {
                editor.Set(property with { Value = changed });
            }
        }

        if (schema.Text("type") == "file")
        {
            editor.Set("format", NewNode.Text(schema["type"]!.Place, "binary"));
        }

        if (editor.Take("x-nullable") is SpecProperty nullable)
        {
            editor.Set("nullable", nullable.Value);
        }

        // The items of a parameter can have a format for lists of lists, which has no effect on a schema.
        editor.Take("collectionFormat");
        return editor.Build();
    }
}
