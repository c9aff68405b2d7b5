namespace FluxGen.Spec.Reading;

// Goes through the objects of a specification by its keywords, so that examples and defaults are not taken for parts of it.
internal sealed class ElementWalk
{
    private readonly SpecificationDocument _document;
    private readonly List<SpecElement> _elements = [];
    private readonly HashSet<(SpecNode Node, ObjectKind Kind)> _seen = [];
    private readonly Queue<SpecElement> _targets = [];

    private ElementWalk(SpecificationDocument document) => _document = document;

    public static IReadOnlyList<SpecElement> Of(SpecificationDocument document)
    {
        ElementWalk walk = new(document);
        walk.Visit(document.Root, ObjectKind.Root);
        while (walk._targets.TryDequeue(out SpecElement? target))
        {
            walk.Visit(target.Node, target.Kind);
        }

        return walk._elements;
    }

    // A $ref that is not a text is no reference, and in a map of any names it is a name.
    private static bool IsReference(SpecMapping mapping, ObjectKind kind) => mapping.Reference is not null && kind is not (ObjectKind.Root or ObjectKind.Paths or ObjectKind.Responses);

    private void Visit(SpecNode node, ObjectKind kind)
    {
        if (!_seen.Add((node, kind)))
        {
            return;
        }

        if (node is not SpecMapping mapping)
        {
            _elements.Add(new SpecElement(node, kind));
            return;
        }

        if (IsReference(mapping, kind))
        {
            if (_document.Resolve(mapping) is not null && _document.Target(mapping) is SpecNode target)
            {
                _targets.Enqueue(new SpecElement(target, kind));
            }

            if (!HasMeaningBesideReference(kind))
            {
                return;
            }
        }

        _elements.Add(new SpecElement(mapping, kind));
        foreach (SpecProperty property in mapping.Properties)
        {
            VisitKeyword(property, kind);
        }
    }

    private bool HasMeaningBesideReference(ObjectKind kind) =>
        kind == ObjectKind.PathItem || (kind == ObjectKind.Schema && _document.Version >= SpecVersion.V31);

    private void VisitKeyword(SpecProperty property, ObjectKind kind)
    {
        if (property.Name.StartsWith("x-", StringComparison.Ordinal) || Keywords.Find(kind, property.Name) is not { Kind: not ObjectKind.None } keyword)
        {
            return;
        }

        switch (keyword.Shape, property.Value)
        {
            case (ValueShape.Object, SpecMapping or SpecScalar { Kind: ScalarKind.Boolean }):
                Visit(property.Value, keyword.Kind);
                break;
            case (ValueShape.MapOfObjects, SpecMapping map):
                VisitAll(map.Properties.Where(entry => keyword.Kind == ObjectKind.Schema || !entry.Name.StartsWith("x-", StringComparison.Ordinal)).Select(entry => entry.Value), keyword.Kind);
                break;
            case (ValueShape.ListOfObjects, SpecSequence list):
                VisitAll(list.Items, keyword.Kind);
                break;
            default:
                break;
        }
    }

    private void VisitAll(IEnumerable<SpecNode> nodes, ObjectKind kind)
    {
        foreach (SpecNode node in nodes)
        {
            Visit(node, kind);
        }
    }
}
