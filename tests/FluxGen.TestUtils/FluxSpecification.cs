using Newtonsoft.Json.Linq;
using YamlDotNet.Serialization;

namespace FluxGen.TestUtils;

/// <summary>The specification as it stands in the YAML, read without any of the tools that the client is made with.</summary>
public static class FluxSpecification
{
    public static JObject Document { get; } = Load();

    /// <summary>Every operation, by its path and verb.</summary>
    public static IEnumerable<(string Path, string Verb, JObject Operation)> Operations =>
        from path in Members((JObject)Document["paths"]!)
        from verb in Members((JObject)path.Value)
        where verb.Name is "get" or "put" or "post" or "delete" or "options" or "head" or "patch" or "trace"
        select (path.Name, verb.Name, (JObject)verb.Value);

    public static IEnumerable<(string Name, JObject Schema)> Schemas =>
        Members((JObject)Document["components"]!["schemas"]!).Select(member => (member.Name, (JObject)member.Value));

    /// <summary>Every example of every request and response.</summary>
    public static IEnumerable<SpecificationExample> Examples => Operations.SelectMany(operation => ExamplesOf(operation.Operation));

    public static IEnumerable<(string Name, JToken Value)> Members(JObject? parent) =>
        parent?.Properties().Select(property => (property.Name, property.Value)) ?? [];

    /// <summary>What a reference stands for, be it a <c>$ref</c> or an <c>allOf</c> of one; anything else as it is.</summary>
    public static JObject Resolve(JToken node) => node switch
    {
        JObject reference when (string?)reference["$ref"] is { } pointer => Resolve(Document.SelectToken(pointer[2..].Replace('/', '.'), errorWhenNoMatch: true)!),
        JObject { } composed when composed["allOf"] is JArray { Count: 1 } parts => Resolve(parts[0]),
        _ => (JObject)node,
    };

    /// <summary>The name of the schema that a reference leads to, or null where there is no reference.</summary>
    public static string? SchemaName(JToken node) =>
        (string?)node["$ref"] is { } pointer ? pointer[(pointer.LastIndexOf('/') + 1)..]
        : node["allOf"] is JArray { Count: 1 } parts ? SchemaName(parts[0])
        : null;

    private static IEnumerable<SpecificationExample> ExamplesOf(JObject operation)
    {
        string id = (string)operation["operationId"]!;
        IEnumerable<(int? Status, JObject Body)> bodies =
            Members((JObject)operation["responses"]!)
                .Select(response => ((int?)int.Parse(response.Name), Resolve(response.Value)))
                .Prepend((null, Resolve(operation["requestBody"]!)));
        return
            from body in bodies
            from content in Members((JObject?)body.Body["content"])
            from example in Members((JObject?)content.Value["examples"])
            select new SpecificationExample(id, body.Status, example.Name, SchemaName(content.Value["schema"]!)!, example.Value["value"]!);
    }

    private static JObject Load()
    {
        object yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(new StringReader(RepositoryFiles.ReadSpecification()))!;
        return (JObject)ToJson(yaml);
    }

    private static JToken ToJson(object? node) => node switch
    {
        IDictionary<object, object?> map => new JObject(map.Select(member => new JProperty($"{member.Key}", ToJson(member.Value)))),
        IEnumerable<object?> list => new JArray(list.Select(ToJson)),
        _ => new JValue(node),
    };
}
