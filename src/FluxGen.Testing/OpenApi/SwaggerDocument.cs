using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// A specification of version 2.0 in the form of 3.0. Others stay as they are.
internal static class SwaggerDocument
{
    private const string Json = "application/json";

    // What describes the values of a parameter or a header, which has no schema in 2.0.
    private static readonly string[] SchemaKeywords =
    [
        "type", "format", "items", "enum", "default", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
        "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems",
    ];

    private static readonly (string Old, string New)[] Places =
    [
        ("#/definitions/", "#/components/schemas/"), ("#/parameters/", "#/components/parameters/"), ("#/responses/", "#/components/responses/"),
    ];

    public static JToken Upgrade(JToken root)
    {
        if (root is not JObject document || document["swagger"]?.ToString() is not "2.0")
        {
            return root;
        }

        foreach (JProperty link in document.Descendants().OfType<JProperty>().Where(property => property is { Name: "$ref", Value: JValue { Value: string } }).ToArray())
        {
            (string old, string target) = Array.Find(Places, place => ((string)link.Value!).StartsWith(place.Old, StringComparison.Ordinal));
            link.Value = old is null ? link.Value : target + ((string)link.Value!)[old.Length..];
        }

        foreach (JObject response in document.SelectTokens("responses.*").Concat(document.SelectTokens("paths.*.*.responses.*")).OfType<JObject>().ToArray())
        {
            UpgradeResponse(response, Types(response, "produces"));
        }

        JObject shared = document["parameters"] as JObject ?? [];
        foreach (JObject operation in document.SelectTokens("paths.*.*").OfType<JObject>().ToArray())
        {
            UpgradeParameters(operation, shared);
        }

        foreach (JObject parameter in shared.Properties().Select(property => property.Value).Concat(document.SelectTokens("paths.*.parameters[*]")).OfType<JObject>().ToArray())
        {
            MoveSchema(parameter);
        }

        foreach (JObject scheme in document.SelectTokens("securityDefinitions.*").OfType<JObject>().Where(scheme => scheme["type"]?.ToString() == "basic"))
        {
            scheme["type"] = "http";
            scheme["scheme"] = "basic";
        }

        document["openapi"] = "3.0.3";
        document["components"] = new JObject(
            new JProperty("schemas", document["definitions"] ?? new JObject()),
            new JProperty("parameters", shared),
            new JProperty("responses", document["responses"] ?? new JObject()),
            new JProperty("securitySchemes", document["securityDefinitions"] ?? new JObject()));
        document["servers"] = new JArray(new JObject(new JProperty("url", document["basePath"] ?? "/")));
        return document;
    }

    private static string[] Types(JToken within, string keyword) =>
        within.AncestorsAndSelf().OfType<JObject>().Select(node => node[keyword] as JArray).FirstOrDefault(types => types is { Count: > 0 })?
            .Select(type => type.ToString()).ToArray() ?? [Json];

    private static JObject Contents(IEnumerable<string> types, JToken? schema) =>
        new(types.Select(type => new JProperty(type, schema is null ? new JObject() : new JObject(new JProperty("schema", schema.DeepClone())))));

    private static void UpgradeResponse(JObject response, IReadOnlyList<string> types)
    {
        if (response["schema"] is { } schema)
        {
            bool isFile = (schema as JObject)?["type"]?.ToString() == "file";
            JObject contents = isFile ? Contents(types, null) : Contents(types, schema);
            foreach (JProperty example in (response["examples"] as JObject ?? []).Properties().Where(example => contents.ContainsKey(example.Name)))
            {
                contents[example.Name]!["example"] = example.Value;
            }

            response["content"] = contents;
        }

        foreach (JObject header in response.SelectTokens("headers.*").OfType<JObject>())
        {
            MoveSchema(header);
        }
    }

    // A body and the fields of a form become the request body.
    private static void UpgradeParameters(JObject operation, JObject shared)
    {
        JObject[] parameters = [.. (operation["parameters"] as JArray ?? []).OfType<JObject>()];
        JObject Read(JObject parameter) => parameter["$ref"]?.ToString() is { } link && shared[link[(link.LastIndexOf('/') + 1)..]] is JObject target ? target : parameter;
        string PlaceOf(JObject parameter) => Read(parameter)["in"]?.ToString() ?? string.Empty;
        string[] types = Types(operation, "consumes");
        if (Array.Find(parameters, parameter => PlaceOf(parameter) == "body") is { } body)
        {
            operation["requestBody"] = new JObject(new JProperty("required", Read(body)["required"] ?? false), new JProperty("content", Contents(types, Read(body)["schema"])));
        }

        JObject[] fields = [.. parameters.Where(parameter => PlaceOf(parameter) == "formData").Select(Read)];
        if (fields.Length > 0)
        {
            JObject schema = new(
                new JProperty("type", "object"),
                new JProperty("required", new JArray(fields.Where(field => field["required"] is JValue { Value: true }).Select(field => field["name"]))),
                new JProperty("properties", new JObject(fields.Select(field => new JProperty(field["name"]!.ToString(), SchemaOf(field))))));
            string[] forms = [.. types.Where(type => type.Contains("form", StringComparison.Ordinal))];
            operation["requestBody"] = new JObject(new JProperty("content", Contents(forms.Length > 0 ? forms : ["application/x-www-form-urlencoded"], schema)));
        }

        JObject[] others = [.. parameters.Where(parameter => PlaceOf(parameter) is not ("body" or "formData"))];
        foreach (JObject parameter in others)
        {
            MoveSchema(parameter);
        }

        operation["parameters"] = new JArray(others);
    }

    private static JObject SchemaOf(JObject described)
    {
        JObject schema = new(described.Properties().Where(property => SchemaKeywords.Contains(property.Name)).Select(property => new JProperty(property.Name, property.Value)));
        if (schema["type"]?.ToString() == "file")
        {
            schema["type"] = "string";
            schema["format"] = "binary";
        }

        return schema;
    }

    private static void MoveSchema(JObject described)
    {
        if (described["schema"] is not null || described["type"] is null || described["in"]?.ToString() == "body")
        {
            return;
        }

        described["schema"] = SchemaOf(described);
        if (described["items"] is not null)
        {
            string form = described["collectionFormat"]?.ToString() ?? "csv";
            described["explode"] = form == "multi";
            described["style"] = (form, described["in"]?.ToString()) switch
            {
                ("ssv", _) => "spaceDelimited",
                ("pipes", _) => "pipeDelimited",
                (_, "query") => "form",
                _ => "simple",
            };
        }
    }
}
