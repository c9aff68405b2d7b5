using Newtonsoft.Json.Linq;

namespace FluxGen.TestUtils;

/// <summary>The specification as its YAML says it, read without any of the tools that the client is made with.</summary>
public static class FluxSpecification
{
    private static readonly string[] Verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public static JObject Document { get; } = Read(RepositoryFiles.ReadSpecification());

    /// <summary>Every operation, by its path and verb.</summary>
    public static IEnumerable<(string Path, string Verb, JObject Operation)> Operations => OperationsOf(Document);

    public static IEnumerable<(string Name, JObject Schema)> Schemas =>
        Properties((JObject)Document["components"]!["schemas"]!).Select(schema => (schema.Name, (JObject)schema.Value));

    /// <summary>Every example of every request and response.</summary>
    public static IEnumerable<SpecificationExample> Examples =>
        from operation in Operations
        let responses = Properties((JObject)operation.Operation["responses"]!).Select(response => (Status: (int?)int.Parse(response.Name), Body: response.Value))
        from body in responses.Prepend((null, operation.Operation["requestBody"]!))
        from content in Contents(body.Body)
        from example in ExamplesOf(content.Content)
        select new SpecificationExample(
            (string)operation.Operation["operationId"]!, body.Status, example.Name!, SchemaName(content.Content["schema"]!)!, example.Value);

    public static JObject Read(string yaml) => (JObject)YamlJson.Parse(yaml);

    /// <summary>The operations of any specification.</summary>
    public static IEnumerable<(string Path, string Verb, JObject Operation)> OperationsOf(JObject specification) =>
        from path in Properties((JObject)specification["paths"]!)
        from verb in Properties((JObject)path.Value)
        where Verbs.Contains(verb.Name)
        select (path.Name, verb.Name, (JObject)verb.Value);

    /// <summary>The contents of a request body or a response, by media type.</summary>
    public static IEnumerable<(string MediaType, JObject Content)> Contents(JToken? body) =>
        body is null ? [] : Properties((JObject?)Follow(body)["content"]).Select(content => (content.Name, (JObject)content.Value));

    /// <summary>The example without a name and those with one.</summary>
    public static IEnumerable<(string? Name, JToken Value)> ExamplesOf(JObject content) =>
        Properties((JObject?)content["examples"])
            .Select(example => ((string?)example.Name, Follow(example.Value)["value"]
                ?? throw new AssertionException($"The example {example.Name} of the specification has no value.")))
            .Concat(content["example"] is { } unnamed ? [(null, unnamed)] : Array.Empty<(string?, JToken)>());

    public static IEnumerable<(string Name, JToken Value)> Properties(JObject? parent) =>
        parent?.Properties().Select(property => (property.Name, property.Value)) ?? [];

    /// <summary>What a <c>$ref</c> leads to; anything else as it is.</summary>
    public static JToken Follow(JToken node)
    {
        while ((node as JObject)?["$ref"] is JValue { Value: string reference })
        {
            Assert.That(reference, Does.StartWith("#/"), "Only references within the specification can be followed.");
            node = reference[2..].Split('/').Aggregate((JToken?)node.Root, (parent, name) => parent?[name.Replace("~1", "/").Replace("~0", "~")])
                ?? throw new AssertionException($"The specification has nothing at {reference}.");
        }

        return node;
    }

    /// <summary>What a reference stands for, be it a <c>$ref</c> or an <c>allOf</c> of one; anything else as it is.</summary>
    public static JObject Resolve(JToken node) => Follow(node) is var followed && followed["allOf"] is JArray { Count: 1 } parts ? Resolve(parts[0]) : (JObject)followed;

    /// <summary>The name of the schema that a reference leads to, or null where there is no reference.</summary>
    public static string? SchemaName(JToken node) =>
        (string?)node["$ref"] is { } pointer ? pointer[(pointer.LastIndexOf('/') + 1)..]
        : node["allOf"] is JArray { Count: 1 } parts ? SchemaName(parts[0])
        : null;

    /// <summary>The schema of a property of a named schema.</summary>
    public static SchemaView PropertyOf(string schema, string property) => new(Document["components"]!["schemas"]![schema]!["properties"]![property]!);
}
