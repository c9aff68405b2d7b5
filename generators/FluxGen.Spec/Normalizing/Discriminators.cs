using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// Which property tells the subtypes of a schema apart, and by which values.
internal sealed class Discriminators
{
    private readonly SpecificationDocument _document;
    private readonly Dictionary<SpecNode, List<SpecNode>> _children = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SpecNode, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SpecNode, HashSet<(string Property, string Value)>> _tags = new(ReferenceEqualityComparer.Instance);

    public Discriminators(SpecificationDocument document)
    {
        _document = document;
        foreach (SpecProperty schema in document.Root.Mapping("components")?.PropertiesOf("schemas") ?? [])
        {
            _names.TryAdd(schema.Value, schema.Name);
        }

        foreach (SpecNode schema in _names.Keys.ToArray())
        {
            AddToParents(schema, schema, new HashSet<SpecNode>(ReferenceEqualityComparer.Instance));
        }

        foreach (SpecMapping schema in document.ElementsOf(ObjectKind.Schema).Where(static schema => schema.Mapping("discriminator")?.Text("propertyName") is not null))
        {
            AddTags(schema);
        }
    }

    // The schemas that have this one in their allOf, if it has a discriminator and lists no alternatives itself.
    public IReadOnlyList<SpecNode> ChildrenOf(SpecMapping schema) =>
        PropertyOf(schema) is not null && !schema.Has("oneOf") && !schema.Has("anyOf") ? _children.GetValueOrDefault(schema) ?? [] : [];

    public static string? PropertyOf(SpecNode? schema) => (schema as SpecMapping)?.Mapping("discriminator")?.Text("propertyName");

    // The values that the property of the discriminator has in a case of the schema.
    public IReadOnlyList<string> ValuesOf(SpecMapping schema, SpecNode branch)
    {
        SpecNode target = _document.Resolve(branch) ?? branch;
        List<string> values = [];
        foreach (SpecProperty entry in schema.Mapping("discriminator")?.PropertiesOf("mapping") ?? [])
        {
            if (entry.Value is SpecScalar { Kind: ScalarKind.String } named && ReferenceEquals(Named(named), target))
            {
                values.Add(entry.Name);
            }
        }

        return values.Count > 0 ? values : _names.TryGetValue(target, out string? name) ? [name] : [];
    }

    public bool IsTagged(SpecNode schema) => _tags.ContainsKey(schema);

    // A schema that is told apart by one value starts with it.
    public void Tag(EffectiveSchema schema, SpecMapping mapping)
    {
        foreach ((string property, string value) in _tags.GetValueOrDefault(mapping) ?? [])
        {
            SpecNode tag = NewNode.Mapping(mapping.Place, ("type", NewNode.Text(mapping.Place, "string")), ("default", NewNode.Text(mapping.Place, value)));
            SpecNode? own = (schema["properties"] as SpecMapping)?[property];
            bool isUnique = _tags[mapping].Count(other => other.Property == property) == 1;
            if (!isUnique || own is not (null or SpecMapping) || ((own as SpecMapping)?.Has("default") ?? false) || ((own as SpecMapping)?.Has("const") ?? false))
            {
                continue;
            }

            SpecNode tagged = own is null ? tag : SchemaMerge.AllOf(own, NewNode.Mapping(mapping.Place, ("default", NewNode.Text(mapping.Place, value))));
            List<SpecProperty> properties = [.. schema.Properties.Where(other => other.Name != property), new SpecProperty(property, own?.Place ?? mapping.Place, tagged)];
            schema.Set(new SpecProperty("properties", mapping.Place, new SpecMapping(mapping.Place, properties)));
            SpecNode[] required = [.. (schema["required"] as SpecSequence)?.Items ?? [], NewNode.Text(mapping.Place, property)];
            schema.Set(new SpecProperty("required", mapping.Place, new SpecSequence(mapping.Place, required)));
        }
    }

    private void AddToParents(SpecNode schema, SpecNode child, HashSet<SpecNode> seen)
    {
        foreach (SpecNode part in (schema as SpecMapping)?.Items("allOf") ?? [])
        {
            if (part is SpecMapping { Reference: not null } && _document.Resolve(part) is { } parent && seen.Add(parent))
            {
                if (!_children.TryGetValue(parent, out List<SpecNode>? children))
                {
                    _children.Add(parent, children = []);
                }

                children.Add(child);
                AddToParents(parent, child, seen);
            }
        }
    }

    private void AddTags(SpecMapping schema)
    {
        string property = PropertyOf(schema)!;
        IEnumerable<SpecNode> branches = schema.Has("oneOf") || schema.Has("anyOf") ? schema.Items("oneOf").Concat(schema.Items("anyOf")) : ChildrenOf(schema);
        foreach (SpecNode branch in branches)
        {
            SpecNode target = _document.Resolve(branch) ?? branch;
            if (target is SpecMapping && _names.ContainsKey(target))
            {
                _tags.TryAdd(target, []);
                _tags[target].UnionWith(ValuesOf(schema, target).Select(value => (property, value)));
            }
        }
    }

    // The value of a mapping is the name of a component, or a reference.
    private SpecNode? Named(SpecScalar named) => _document.Component("schemas", named.Text) is { } component
        ? _document.Resolve(component)
        : _document.Resolve(NewNode.Mapping(named.Place, ("$ref", named)));
}
