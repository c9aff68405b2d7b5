namespace FluxGen.Spec.Reading;

// Brings OpenAPI 2.0 to the form of 3.x. Nodes that are made have the place of what they are made of. A $ref keeps its text,
// for it is looked up in the file as it is; its target is brought to the form that is needed where the $ref stands.
internal sealed class SwaggerUpgrade
{
    private readonly SwaggerSchemas _schemas = new();
    private readonly SwaggerOperations _operations;

    public SwaggerUpgrade(ReferenceResolver references)
    {
        _operations = new SwaggerOperations(references, _schemas);
        references.Upgrade = (reference, target) => _schemas.Owns(reference) ? _schemas.Upgrade(target) : target;
    }

    public SpecMapping Upgrade(SpecMapping root)
    {
        MappingEditor editor = new(root);
        string[] consumes = editor.TakeTexts("consumes");
        string[] produces = editor.TakeTexts("produces");
        editor.Set("servers", Servers(root, editor));
        if (editor.Take("paths") is SpecProperty { Value: SpecMapping paths } property)
        {
            editor.Set(property with { Value = MapValues(paths, item => item is SpecMapping mapping ? _operations.UpgradePathItem(mapping, consumes, produces) : item) });
        }

        editor.Set("components", Components(root, editor, produces));
        return editor.Build();
    }

    public static SpecMapping MapValues(SpecMapping map, Func<SpecNode, SpecNode> change) =>
        new(map.Place, [.. map.Properties.Select(property => property.Name.StartsWith("x-", StringComparison.Ordinal) ? property : property with { Value = change(property.Value) })]);

    private static SpecSequence? Servers(SpecMapping root, MappingEditor editor)
    {
        string[] schemes = editor.TakeTexts("schemes");
        SpecProperty? host = editor.Take("host");
        SpecProperty? basePath = editor.Take("basePath");
        if (host is null && basePath is null)
        {
            return null;
        }

        Place place = (host ?? basePath)!.Value.Place;
        string path = root.Text("basePath") is string given ? "/" + given.Trim('/') : "";
        path = path == "/" ? "" : path;
        string[] protocols = schemes.Length == 0 ? ["https"] : [.. schemes.OrderByDescending(scheme => scheme == "https")];
        IEnumerable<string> urls = host is null ? [path.Length == 0 ? "/" : path] : protocols.Select(scheme => $"{scheme}://{root.Text("host")}{path}");
        return new SpecSequence(place, [.. urls.Select(url => NewNode.Mapping(place, ("url", NewNode.Text(place, url))))]);
    }

    private SpecMapping? Components(SpecMapping root, MappingEditor editor, string[] produces)
    {
        SpecProperty? schemas = editor.Take("definitions");
        SpecProperty? responses = editor.Take("responses");
        SpecProperty? parameters = editor.Take("parameters");
        SpecProperty? security = editor.Take("securityDefinitions");
        SpecNode? Map(SpecProperty? property, Func<SpecNode, SpecNode> change) => property?.Value is SpecMapping map ? MapValues(map, change) : property?.Value;

        // Parameters of the body become bodies, which are written where they are used.
        SpecMapping? parameterMap = parameters?.Value is SpecMapping all
            ? new(all.Place, [.. all.Properties.Where(property => property.Value is SpecMapping parameter && parameter.Text("in") is not ("body" or "formData"))])
            : null;
        return NewNode.MappingOrNull(
            (schemas ?? responses ?? parameters ?? security)?.Value.Place ?? root.Place,
            ("schemas", Map(schemas, _schemas.Upgrade)),
            ("responses", Map(responses, node => _operations.UpgradeResponse(node, produces))),
            ("parameters", parameterMap is null ? null : MapValues(parameterMap, node => _operations.UpgradeParameter((SpecMapping)node))),
            ("securitySchemes", Map(security, SwaggerSecurity.Upgrade)));
    }
}
