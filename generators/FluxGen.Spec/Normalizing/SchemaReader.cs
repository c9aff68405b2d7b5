using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// Reads a schema of any version as the one thing that it means.
internal sealed class SchemaReader(SpecificationDocument document, UnsupportedKeywords unsupported)
{
    private const int MaxDepth = 64;

    private readonly Dictionary<SpecNode, EffectiveSchema> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SpecNode, string> _components = Components(document);
    private int _depth;

    public EffectiveSchema Read(SpecNode node)
    {
        if (!_known.TryGetValue(node, out EffectiveSchema? schema))
        {
            schema = ReadNew(node);
            _known[node] = schema;
        }

        foreach (UnsupportedKeyword found in schema.Unsupported)
        {
            unsupported.Tell(found);
        }

        return schema;
    }

    private static Dictionary<SpecNode, string> Components(SpecificationDocument document)
    {
        Dictionary<SpecNode, string> components = new(ReferenceEqualityComparer.Instance);
        foreach (SpecProperty schema in document.Root.Mapping("components")?.PropertiesOf("schemas") ?? [])
        {
            components.TryAdd(schema.Value, schema.Name);
        }

        return components;
    }

    private EffectiveSchema ReadNew(SpecNode node)
    {
        EffectiveSchema schema = new(node);
        if (node is not SpecMapping mapping)
        {
            if (node is SpecScalar { Kind: ScalarKind.Boolean, Text: "false" })
            {
                schema.Refuse("false", node.Place, " (a schema of no value)");
            }

            return schema;
        }

        if (++_depth > MaxDepth)
        {
            schema.Refuse("$ref", mapping.Place, " (of a schema inside itself)");
        }
        else
        {
            Fill(schema, mapping);
        }

        _depth--;
        return schema;
    }

    private void Fill(EffectiveSchema schema, SpecMapping mapping)
    {
        bool isOnlyReference = mapping.Reference is not null && document.Version < SpecVersion.V31;
        foreach (SpecProperty keyword in mapping.Properties)
        {
            if (!isOnlyReference || SchemaKinds.IsNote(keyword))
            {
                schema.Set(keyword);
            }
        }

        schema.IsNullable = mapping.IsTrue("nullable");
        if (_components.TryGetValue(mapping, out string? name))
        {
            schema.ComponentName = name;
        }

        Follow(schema, mapping);
        SchemaKinds.Decide(schema);
        UnsupportedKeywords.Find(schema, mapping);
    }

    private void Follow(EffectiveSchema schema, SpecMapping mapping)
    {
        if (mapping.Reference is not null && document.Resolve(mapping) is not null && document.Target(mapping) is SpecNode target)
        {
            Merge(schema, mapping, Read(target), mapping.Find("$ref")!);
        }

        Compose(schema, mapping, "allOf");
        Compose(schema, mapping, "oneOf");
        Compose(schema, mapping, "anyOf");
    }

    // One part is the schema itself. Parts that say nothing about the value, or only that it can be null, are no others.
    private void Compose(EffectiveSchema schema, SpecMapping mapping, string keyword)
    {
        if (mapping.Find(keyword) is not { Value: SpecSequence parts } property)
        {
            return;
        }

        List<SpecNode> rest = [];
        foreach (SpecNode part in parts.Items)
        {
            if (keyword != "allOf" && SchemaKinds.IsNull(part))
            {
                schema.IsNullable = true;
            }
            else if (keyword != "allOf" || !SchemaKinds.SaysNothing(part))
            {
                rest.Add(part);
            }
            else
            {
                schema.IsNullable |= part is SpecMapping { } note && note.IsTrue("nullable");
                TakeNotes(schema, part);
            }
        }

        if (rest.Count > 1)
        {
            schema.Refuse(keyword, property.NamePlace);
        }
        else if (rest.Count == 1)
        {
            Merge(schema, mapping, Read(rest[0]), property);
        }
    }

    private static void TakeNotes(EffectiveSchema schema, SpecNode part)
    {
        foreach (SpecProperty note in (part as SpecMapping)?.Properties ?? [])
        {
            if (!schema.Has(note.Name))
            {
                schema.Set(note);
            }
        }
    }

    // What is written beside a reference is part of the schema since OpenAPI 3.1. Before, only its notes are worth keeping.
    private static void Merge(EffectiveSchema schema, SpecMapping mapping, EffectiveSchema other, SpecProperty link)
    {
        SpecNode own = schema.Definition;
        string? ownName = schema.ComponentName;
        schema.Inherit(other);
        schema.Unsupported.AddRange(other.Unsupported);
        schema.ComponentName ??= ownName;

        // Some tools write that a reference is an object, whatever it leads to.
        if (mapping.Text("type") == "object" && other.Keywords.GetValueOrDefault("type") is { } type)
        {
            schema.Set(type);
        }

        bool addsShape = SchemaKinds.AddsShape(schema, mapping);
        if (addsShape && (other.Kind is SchemaKind.Object or SchemaKind.Map || other.Has("properties")))
        {
            schema.Refuse(link.Name, link.NamePlace, " (beside other keywords)");
        }

        if (addsShape || mapping.Has("enum") || mapping.Has("const"))
        {
            schema.Definition = own;
            schema.ComponentName = ownName;
        }
    }
}
