namespace FluxGen.Spec.Reading;

// A specification in the form of OpenAPI 3.x, whichever version it has. Nodes keep the places that they have in the files.
internal sealed class SpecificationDocument(SpecMapping root, SpecVersion version, SpecificationFiles files, ReferenceResolver references)
{
    private IReadOnlyList<SpecElement>? _elements;
    private IReadOnlyList<SpecOperation>? _operations;
    private ILookup<ObjectKind, SpecMapping>? _byKind;

    public SpecMapping Root { get; } = root;

    // The version in which it is written.
    public SpecVersion Version { get; } = version;

    // The full paths of all files that were read, or looked for in vain. More come as references are followed.
    public IReadOnlyCollection<string> Files => files.FullPaths;

    // Every object of the specification and of what it refers to, each once, in the order of the file.
    public IReadOnlyList<SpecElement> Elements => _elements ??= ElementWalk.Of(this);

    public IReadOnlyList<SpecOperation> Operations => _operations ??= OperationWalk.Of(this);

    // References are not among them, but what they lead to is.
    public IEnumerable<SpecMapping> ElementsOf(ObjectKind kind)
    {
        _byKind ??= Elements.Where(element => element.Node is SpecMapping).ToLookup(element => element.Kind, element => (SpecMapping)element.Node);
        return _byKind[kind];
    }

    // The node at the end of a chain of references, or the node itself. Null where a reference leads nowhere, which is then told
    // as a problem.
    public SpecNode? Resolve(SpecNode node) => references.Resolve(node);

    public SpecMapping? ResolveMapping(SpecNode? node) => node is null ? null : references.Resolve(node) as SpecMapping;

    // One step along a reference.
    public SpecNode? Target(SpecMapping reference) => references.Target(reference);

    public SpecNode? Component(string section, string name) => Root.Mapping("components")?.Mapping(section)?[name];

    // What the target of a reference is called: a component as its key, a file without its extension.
    public static string NameOf(SpecNode target) =>
        target.Place.Pointer.Length == 0 ? Path.GetFileNameWithoutExtension(target.Place.File) : target.Place.Name;
}
