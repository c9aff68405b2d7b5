using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// A template refers to what its user defines: $dynamicRef leads to the outermost schema of the anchor's name that is passed on the
// way. So each user of a template gets a copy of it, in which the references are what the user says.
internal sealed class DynamicReferences(SpecificationDocument document)
{
    private const string Keyword = "$dynamicRef";
    private const string AnchorKeyword = "$dynamicAnchor";

    private readonly Dictionary<SpecNode, Dictionary<string, SpecNode>> _bindings = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(SpecNode Target, SpecNode User), SpecNode> _copies = [];
    private readonly Lazy<Dictionary<string, SpecNode>> _anchors = new(() => Anchors(document));

    private bool HasAnchors => _anchors.Value.Count > 0;

    // What a schema gets of the target of its reference.
    public SpecNode Bind(SpecMapping user, SpecNode target)
    {
        if (!HasAnchors || BindingsOf(user) is not { Count: > 0 } bindings || !Uses(target, bindings, new HashSet<SpecNode>(ReferenceEqualityComparer.Instance)))
        {
            return target;
        }

        if (!_copies.TryGetValue((target, user), out SpecNode? copy))
        {
            copy = Copy(target, bindings);
            _copies.Add((target, user), copy);
        }

        return copy;
    }

    // A part of a schema is inside it.
    public void Inherit(SpecMapping whole, SpecNode part)
    {
        if (HasAnchors && BindingsOf(whole) is { Count: > 0 } bindings)
        {
            _bindings[part] = bindings;
        }
    }

    // Where a dynamic reference leads that no user has bound.
    public SpecNode? Resolve(SpecMapping reference) => HasAnchors && AnchorOf(reference) is { } anchor ? _anchors.Value.GetValueOrDefault(anchor) : null;

    private static string? AnchorOf(SpecMapping reference) => reference.Text(Keyword) is { } text && text.StartsWith('#') ? text[1..] : null;

    private static Dictionary<string, SpecNode> Anchors(SpecificationDocument document)
    {
        Dictionary<string, SpecNode> anchors = new(StringComparer.Ordinal);
        foreach (SpecMapping schema in document.ElementsOf(ObjectKind.Schema))
        {
            if (schema.Text(AnchorKeyword) is { } anchor)
            {
                anchors.TryAdd(anchor, schema);
            }
        }

        return anchors;
    }

    // The anchors that a schema defines, and those of the schemas around it, which come first.
    private Dictionary<string, SpecNode> BindingsOf(SpecMapping user)
    {
        Dictionary<string, SpecNode> bindings = new(_bindings.GetValueOrDefault(user) ?? [], StringComparer.Ordinal);
        foreach (SpecNode schema in user.PropertiesOf("$defs").Select(static definition => definition.Value).Prepend(user))
        {
            if (schema is SpecMapping mapping && mapping.Text(AnchorKeyword) is { } anchor)
            {
                bindings.TryAdd(anchor, schema);
            }
        }

        return bindings;
    }

    private bool Uses(SpecNode node, Dictionary<string, SpecNode> bindings, HashSet<SpecNode> seen)
    {
        if (!seen.Add(node))
        {
            return false;
        }

        return node switch
        {
            SpecMapping mapping when AnchorOf(mapping) is { } anchor && bindings.ContainsKey(anchor) => true,
            SpecMapping { Reference: not null } mapping when document.Resolve(mapping) is { } target && Uses(target, bindings, seen) => true,
            SpecMapping mapping => mapping.Properties.Any(property => property.Name != "$defs" && Uses(property.Value, bindings, seen)),
            SpecSequence sequence => sequence.Items.Any(item => Uses(item, bindings, seen)),
            _ => false,
        };
    }

    private SpecNode Copy(SpecNode node, Dictionary<string, SpecNode> bindings)
    {
        switch (node)
        {
            case SpecMapping mapping when AnchorOf(mapping) is { } anchor && bindings.TryGetValue(anchor, out SpecNode? bound):
                return bound;
            case SpecMapping mapping:
                SpecMapping copy = new(mapping.Place, [.. mapping.Properties.Select(property => property with { Value = Copy(property.Value, bindings) })]);
                _bindings[copy] = bindings;
                return copy;
            case SpecSequence sequence:
                return new SpecSequence(sequence.Place, [.. sequence.Items.Select(item => Copy(item, bindings))]);
            default:
                return node;
        }
    }
}
