namespace FluxGen.Spec.Reading;

// Parameters of the body become request bodies, and media types move to the bodies that have them.
internal sealed class SwaggerOperations(ReferenceResolver references, SwaggerSchemas schemas)
{
    private const string Json = "application/json";

    // What a field of a form says that no schema does. All else goes to its schema, also what is misspelt.
    private static readonly string[] OnlyOfFields = ["name", "in", "required", "allowEmptyValue", "collectionFormat"];

    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch"];

    public SpecMapping UpgradePathItem(SpecMapping item, string[] consumes, string[] produces)
    {
        MappingEditor editor = new(item);
        List<SpecMapping> shared = Resolve(editor.Take("parameters")?.Value);
        foreach (SpecProperty property in item.Properties)
        {
            if (Methods.Contains(property.Name) && property.Value is SpecMapping operation)
            {
                editor.Set(property with { Value = UpgradeOperation(operation, shared, consumes, produces) });
            }
        }

        List<SpecNode> parameters = [.. shared.Where(parameter => !IsBody(parameter)).Select(UpgradeParameter)];
        editor.Set("parameters", parameters.Count == 0 ? null : new SpecSequence(item["parameters"]!.Place, parameters));
        return editor.Build();
    }

    public SpecNode UpgradeResponse(SpecNode node, string[] produces)
    {
        if (references.Resolve(node) is not SpecMapping response)
        {
            return node;
        }

        MappingEditor editor = new(response);
        SpecNode? schema = editor.Take("schema")?.Value is SpecNode given ? schemas.Upgrade(given) : null;
        SpecProperty? headers = editor.Take("headers");
        SpecMapping? examples = editor.Take("examples")?.Value as SpecMapping;
        if (headers is not null)
        {
            editor.Set(headers with { Value = headers.Value is SpecMapping map ? SwaggerUpgrade.MapValues(map, UpgradeHeader) : headers.Value });
        }

        if (schema is not null)
        {
            bool isFile = response.Mapping("schema")?.Text("type") == "file";
            string[] mediaTypes = produces.Length > 0 ? produces : [isFile ? "application/octet-stream" : Json];
            editor.Set("content", Content(mediaTypes.Select(mediaType => (mediaType, NewNode.Mapping(schema.Place, ("schema", schema), ("example", examples?[mediaType])))), schema.Place));
        }

        return editor.Build();
    }

    public SpecMapping UpgradeParameter(SpecMapping parameter)
    {
        (SpecMapping schema, MappingEditor rest) = schemas.Separate(parameter);
        if (rest.Take("collectionFormat") is null && parameter.Text("type") != "array")
        {
            rest.Set("schema", schema);
            return rest.Build();
        }

        (string? style, bool explode) = StyleOf(parameter);
        rest.Set("style", style is null ? null : NewNode.Text(parameter.Place, style));
        rest.Set("explode", NewNode.Boolean(parameter.Place, explode));
        rest.Set("schema", schema);
        return rest.Build();
    }

    // Lists in the path and in headers are separated by commas in 3.x, and so they keep their style. For other separators there
    // is no style at all, which is told later.
    private static (string? Style, bool Explode) StyleOf(SpecMapping parameter) => parameter.Text("collectionFormat") switch
    {
        "multi" => ("form", true),
        "ssv" => ("spaceDelimited", false),
        "pipes" => ("pipeDelimited", false),
        "tsv" => ("tsv", false),
        _ => (null, false),
    };

    private static bool IsBody(SpecMapping parameter) => parameter.Text("in") is "body" or "formData";

    private static SpecMapping Content(IEnumerable<(string MediaType, SpecMapping Value)> entries, Place place) =>
        new(place, [.. entries.DistinctBy(entry => entry.MediaType).Select(entry => new SpecProperty(entry.MediaType, place, entry.Value))]);

    private SpecMapping UpgradeOperation(SpecMapping operation, List<SpecMapping> shared, string[] consumes, string[] produces)
    {
        MappingEditor editor = new(operation);
        consumes = operation.Has("consumes") ? editor.TakeTexts("consumes") : consumes;
        produces = operation.Has("produces") ? editor.TakeTexts("produces") : produces;
        SpecProperty? property = editor.Take("parameters");
        List<SpecMapping> own = Resolve(property?.Value);
        IEnumerable<SpecMapping> bodies = own.Concat(shared.Where(parameter => !own.Exists(other => Same(other, parameter)))).Where(IsBody);
        List<SpecNode> parameters = [.. own.Where(parameter => !IsBody(parameter)).Select(UpgradeParameter)];
        editor.Set("parameters", parameters.Count == 0 ? null : new SpecSequence(property!.Value.Place, parameters));
        editor.Set("requestBody", RequestBody([.. bodies], consumes));
        if (editor.Take("responses") is SpecProperty { Value: SpecMapping responses } all)
        {
            editor.Set(all with { Value = SwaggerUpgrade.MapValues(responses, node => UpgradeResponse(node, produces)) });
        }

        return editor.Build();
    }

    private static bool Same(SpecMapping first, SpecMapping second) => first.Text("name") == second.Text("name") && first.Text("in") == second.Text("in");

    private List<SpecMapping> Resolve(SpecNode? parameters) =>
        parameters is SpecSequence sequence ? [.. sequence.Items.Select(references.Resolve).OfType<SpecMapping>()] : [];

    private SpecNode UpgradeHeader(SpecNode node)
    {
        if (node is not SpecMapping header)
        {
            return node;
        }

        (SpecMapping schema, MappingEditor rest) = schemas.Separate(header);
        rest.Take("collectionFormat");
        rest.Set("schema", schema);
        return rest.Build();
    }

    private SpecMapping? RequestBody(List<SpecMapping> bodies, string[] consumes)
    {
        if (bodies.Find(parameter => parameter.Text("in") == "body") is SpecMapping body)
        {
            SpecNode schema = body["schema"] is SpecNode given ? schemas.Upgrade(given) : NewNode.Mapping(body.Place);
            IEnumerable<string> mediaTypes = consumes.Length == 0 ? [Json] : consumes;
            return NewNode.Mapping(
                body.Place,
                ("description", body["description"]),
                ("required", body["required"]),
                ("content", Content(mediaTypes.Select(mediaType => (mediaType, NewNode.Mapping(body.Place, ("schema", schema)))), body.Place)));
        }

        return bodies.Count == 0 ? null : Form(bodies, consumes);
    }

    private SpecMapping Form(List<SpecMapping> fields, string[] consumes)
    {
        Place place = fields[0].Place;
        string[] mediaTypes = [.. consumes.Where(mediaType => mediaType.StartsWith("multipart/", StringComparison.Ordinal) || mediaType == "application/x-www-form-urlencoded")];
        if (mediaTypes.Length == 0)
        {
            mediaTypes = [fields.Exists(field => field.Text("type") == "file") ? "multipart/form-data" : "application/x-www-form-urlencoded"];
        }

        List<SpecProperty> properties = [];
        List<SpecProperty> encodings = [];
        foreach (SpecMapping field in fields.DistinctBy(field => field.Text("name")))
        {
            (SpecMapping schema, MappingEditor rest) = schemas.Separate(field);
            MappingEditor described = new(schema);
            foreach (SpecProperty other in rest.Build().Properties.Where(other => !OnlyOfFields.Contains(other.Name)))
            {
                described.Set(other);
            }

            string name = field.Text("name") ?? "";
            properties.Add(new SpecProperty(name, field.Place, described.Build()));
            if (field.Text("type") == "array")
            {
                (string? style, bool explode) = StyleOf(field);
                encodings.Add(new SpecProperty(
                    name,
                    field.Place,
                    NewNode.Mapping(field.Place, ("style", NewNode.Text(field.Place, style ?? "form")), ("explode", NewNode.Boolean(field.Place, explode)))));
            }
        }

        SpecNode[] required = [.. fields.Where(field => field.IsTrue("required")).Select(field => NewNode.Text(field.Place, field.Text("name") ?? ""))];
        SpecMapping form = NewNode.Mapping(
            place,
            ("type", NewNode.Text(place, "object")),
            ("properties", new SpecMapping(place, properties)),
            ("required", required.Length == 0 ? null : new SpecSequence(place, required)));
        SpecMapping media = NewNode.Mapping(place, ("schema", form), ("encoding", encodings.Count == 0 ? null : new SpecMapping(place, encodings)));
        return NewNode.Mapping(
            place,
            ("required", required.Length == 0 ? null : NewNode.Boolean(place, true)),
            ("content", Content(mediaTypes.Select(mediaType => (mediaType, media)), place)));
    }
}
