namespace FluxGen.Spec.Reading;

// What $id, $anchor and $dynamicAnchor of JSON Schema name in a file.
internal sealed class SchemaAnchors
{
    public static readonly SchemaAnchors None = new();

    private readonly Dictionary<string, SpecNode> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpecNode> _ids = new(StringComparer.Ordinal);

    public static SchemaAnchors Of(SpecNode root)
    {
        SchemaAnchors anchors = new();
        HashSet<SpecNode> seen = new(ReferenceEqualityComparer.Instance);
        Stack<SpecNode> open = new([root]);
        while (open.TryPop(out SpecNode? node))
        {
            if (node is SpecScalar || !seen.Add(node))
            {
                continue;
            }

            if (node is SpecMapping mapping)
            {
                anchors.Add(mapping);
            }

            IEnumerable<SpecNode> children = node is SpecMapping parent ? parent.Properties.Select(property => property.Value) : ((SpecSequence)node).Items;
            foreach (SpecNode child in children.Reverse())
            {
                open.Push(child);
            }
        }

        return anchors;
    }

    public SpecNode? ByAnchor(string name) => _anchors.GetValueOrDefault(name);

    public SpecNode? ById(string text, string withoutFragment) => _ids.GetValueOrDefault(text) ?? (text == withoutFragment + "#" ? _ids.GetValueOrDefault(withoutFragment) : null);

    private void Add(SpecMapping mapping)
    {
        foreach (string keyword in (string[])["$anchor", "$dynamicAnchor"])
        {
            if (mapping[keyword] is SpecScalar { Kind: ScalarKind.String } anchor)
            {
                _anchors.TryAdd(anchor.Text, mapping);
            }
        }

        if (mapping["$id"] is SpecScalar { Kind: ScalarKind.String } id)
        {
            _ids.TryAdd(id.Text, mapping);
        }
    }
}
