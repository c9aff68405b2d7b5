using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// Reads a schema of any version as the one thing that it means.
internal sealed class SchemaReader
{
    private const int MaxDepth = 64;

    private readonly SpecificationDocument _document;
    private readonly UnsupportedKeywords _unsupported;
    private readonly SchemaUnions _unions;
    private readonly DynamicReferences _dynamic;
    private readonly Dictionary<SpecNode, EffectiveSchema> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SpecNode, string> _components = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SpecNode, int> _open = new(ReferenceEqualityComparer.Instance);
    private int _outermost = int.MaxValue;

    public SchemaReader(SpecificationDocument document, UnsupportedKeywords unsupported)
    {
        _document = document;
        _unsupported = unsupported;
        Discriminators = new Discriminators(document);
        _dynamic = new DynamicReferences(document);
        _unions = new SchemaUnions(this);
        foreach (SpecProperty schema in document.Root.Mapping("components")?.PropertiesOf("schemas") ?? [])
        {
            _components.TryAdd(schema.Value, schema.Name);
        }
    }

    public Discriminators Discriminators { get; }

    public SpecificationDocument Document => _document;

    public EffectiveSchema Read(SpecNode node)
    {
        EffectiveSchema schema = ReadQuietly(node);
        foreach (UnsupportedKeyword found in schema.Unsupported)
        {
            _unsupported.Tell(found);
        }

        return schema;
    }

    // For a look at a schema that may not be used.
    public EffectiveSchema ReadQuietly(SpecNode node)
    {
        if (_known.TryGetValue(node, out EffectiveSchema? schema))
        {
            return schema;
        }

        if (IsOpen(node))
        {
            return ReadContent(node);
        }

        int depth = _open.Count;
        schema = depth < MaxDepth ? ReadNew(node) : TooDeep(node);

        // What depends on a schema that is still being read is read again once that is known.
        if (_outermost >= depth)
        {
            _known[node] = schema;
            _outermost = int.MaxValue;
        }

        return schema;
    }

    public void TellAlike(Place place, int earlier, int later) => _unsupported.TellAlike(place, earlier, later);

    // Whether a schema is being read.
    public bool IsOpen(SpecNode node)
    {
        bool isOpen = _open.TryGetValue(Target(node), out int depth);
        _outermost = isOpen ? Math.Min(_outermost, depth) : _outermost;
        return isOpen;
    }

    // What a reference leads to by one step after the other, or the schema itself.
    public SpecNode Target(SpecNode node) => _document.Resolve(node) ?? node;

    private static EffectiveSchema TooDeep(SpecNode node)
    {
        EffectiveSchema schema = new(node);
        schema.Refuse("$ref", node.Place, " (of a schema inside itself)");
        return schema;
    }

    private EffectiveSchema ReadNew(SpecNode node)
    {
        EffectiveSchema schema = new(node);
        _open.Add(node, _open.Count);
        if (node is SpecMapping mapping)
        {
            Fill(schema, mapping);
        }
        else if (SchemaKinds.IsFalse(node))
        {
            schema.Parts.Add(node);
        }

        _open.Remove(node);
        return schema;
    }

    // A schema whose alternatives contain it by allOf, as a base that lists its children has it, is there only what it says itself.
    private EffectiveSchema ReadContent(SpecNode node)
    {
        EffectiveSchema schema = new(node);
        if (node is SpecMapping mapping)
        {
            AddOwn(schema, mapping);
            SchemaKinds.Decide(schema);
        }

        return schema;
    }

    private void Fill(EffectiveSchema schema, SpecMapping mapping)
    {
        AddOwn(schema, mapping);
        List<(EffectiveSchema Schema, SpecProperty Link)> parts = [.. Parts(schema, mapping)];
        if (parts is [(EffectiveSchema only, SpecProperty onlyLink)] && IsAlias(schema, mapping, only) && !Discriminators.IsTagged(mapping))
        {
            UselessType.Tell(schema, onlyLink.Name, only);
            schema.Remove("type");
            schema.BecomeAliasOf(only);
            return;
        }

        foreach ((EffectiveSchema part, SpecProperty link) in parts)
        {
            SchemaMerge.Add(schema, part, link);
        }

        Discriminators.Tag(schema, mapping);
        SchemaKinds.Decide(schema);
        if (Discriminators.ChildrenOf(mapping) is { Count: > 0 } children && schema.Compositions.Count == 0)
        {
            schema.Kind = SchemaKind.Union;
            schema.Cases = children;
        }
        else
        {
            _unions.Decide(schema);
        }

        if (schema.Kind != SchemaKind.Union || AssertionKeywords.IsConditional(schema))
        {
            AssertionKeywords.Find(schema);
        }

        UnsupportedKeywords.Find(schema, mapping);
    }

    private void AddOwn(EffectiveSchema schema, SpecMapping mapping)
    {
        OwnKeywords.Add(schema, mapping, _document.Version);
        if (_components.TryGetValue(mapping, out string? name))
        {
            schema.ComponentName = name;
        }
    }

    // The schemas that all apply: the target of a reference, the parts of allOf, and an only alternative.
    private IEnumerable<(EffectiveSchema Schema, SpecProperty Link)> Parts(EffectiveSchema schema, SpecMapping mapping)
    {
        if (mapping.Reference is not null && _document.Resolve(mapping) is not null && _document.Target(mapping) is SpecNode target)
        {
            SpecNode bound = _dynamic.Bind(mapping, target);
            EffectiveSchema referenced = ReadQuietly(bound);
            referenced.IsCopy |= bound != target;
            yield return (referenced, mapping.Find("$ref")!);
        }

        if (mapping.Find("$dynamicRef") is { } dynamic)
        {
            if (_dynamic.Resolve(mapping) is { } anchored)
            {
                yield return (ReadQuietly(anchored), dynamic);
            }
            else
            {
                schema.Refuse(dynamic.Name, dynamic.NamePlace, " (to no anchor)");
            }
        }

        foreach (SpecNode part in mapping.Items("allOf"))
        {
            _dynamic.Inherit(mapping, part);
            if (SchemaKinds.SaysNothing(part))
            {
                schema.IsNullable |= (part as SpecMapping)?.IsTrue("nullable") ?? false;
                SchemaMerge.TakeNotes(schema, part);
            }
            else
            {
                yield return (ReadQuietly(part), mapping.Find("allOf")!);
            }
        }

        foreach (string keyword in (string[])["oneOf", "anyOf"])
        {
            if (mapping.Find(keyword) is { Value: SpecSequence } property && Alternatives(schema, property) is { } only)
            {
                yield return (ReadQuietly(only), property);
            }
        }
    }

    // The only alternative beside null, if there is one. Several are kept for later.
    private static SpecNode? Alternatives(EffectiveSchema schema, SpecProperty keyword)
    {
        IReadOnlyList<SpecNode> all = ((SpecSequence)keyword.Value).Items;
        SpecNode[] branches = [.. all.Where(static branch => !SchemaKinds.IsNull(branch))];
        schema.IsNullable |= branches.Length < all.Count;
        if (branches.Length > 1)
        {
            schema.Compositions.Add(new Composition(keyword, branches));
        }

        return branches.Length == 1 ? branches[0] : null;
    }

    // Whether the schema says nothing beyond the one part that it has.
    private static bool IsAlias(EffectiveSchema schema, SpecMapping mapping, EffectiveSchema part) =>
        schema.Compositions.Count == 0
        && mapping.Properties.All(keyword => SchemaKinds.IsNote(keyword)
            || keyword.Name is "$ref" or "$dynamicRef" or "allOf" or "oneOf" or "anyOf" or "discriminator" or "$defs" or "definitions"
            || (keyword.Name == "type" && (mapping.Text("type") == "object" || SpecEquality.Same(keyword.Value, part["type"]))));
}
