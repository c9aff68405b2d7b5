using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// Makes of a specification of any version one that NSwag reads completely. Each of its operations is a C# method.
internal static class Normalizer
{
    public static JsonObject Normalize(SpecificationDocument document, NormalizerOptions options, ICollection<Problem> problems)
    {
        IReadOnlyList<SpecOperation> included = options.Filter.Apply(document, problems);
        Scopes scopes = new();
        UnsupportedKeywords unsupported = new(scopes, options.UnsupportedKeywords);
        SchemaReader reader = new(document, unsupported);
        TypeNames names = new();
        OperationNames operationNames = new(options);
        foreach (SpecOperation operation in included)
        {
            names.ReserveClient(operationNames.InterfaceOf(operation));
        }

        Components components = new(document, scopes, names);
        components.Declare(reader);
        SchemaConverter schemas = new(reader, components, unsupported);
        OperationParts parts = new(document, operationNames, schemas, components, scopes);
        Scope operations = new();
        JsonObject paths = scopes.Inside(operations, () => Paths(included, new Methods(parts)));
        // Whoever asks for some operations does not want the schemas of the others.
        IReadOnlyList<Scope> written = options.Filter.IsEmpty ? components.UseWritten(schemas) : [];
        components.FillAll();
        JsonObject json = [];
        IReadOnlyList<Component> contents = Contents.Of(components.InOrder(), operations, written, problems);
        Directions.AddTo(contents, operations);
        foreach (Component component in contents)
        {
            json[component.Name] = component.Json;
        }

        return Root(document, parts, paths, json);
    }

    private static JsonObject Paths(IEnumerable<SpecOperation> operations, Methods methods)
    {
        JsonObject paths = [];
        foreach (JsonObject method in operations.SelectMany(methods.Of))
        {
            string number = (paths.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            method["operationId"] = "M" + number;
            paths["/" + number] = new JsonObject { ["post"] = method };
        }

        return paths;
    }

    private static JsonObject Root(SpecificationDocument document, OperationParts parts, JsonObject paths, JsonObject schemas)
    {
        JsonObject info = new() { ["title"] = Facts.Text(document.Root.Mapping("info")?.Text("title") ?? ""), ["version"] = "1" };
        SchemaNotes.AddText(info, "description", document.Root.Mapping("info")?.Text("description"));
        JsonObject facts = [];
        parts.Servers.AddTo(facts);
        if (parts.Security.Schemes() is { Count: > 0 } schemes)
        {
            facts["securitySchemes"] = schemes;
        }

        return new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = info,
            [Facts.Key] = facts,
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
    }
}
