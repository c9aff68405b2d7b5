using Newtonsoft.Json.Linq;
using NJsonSchema;
using NSwag;

namespace FluxGen.Testing;

// A body that the specification describes: of a request, or of a response.
internal sealed class SpecContent
{
    private SpecContent(string mediaType, JsonSchema schema, IReadOnlyDictionary<string, JToken> examples)
    {
        MediaType = mediaType;
        Schema = schema;
        Examples = examples;
        Defaults = schema.Properties.Values
            .Where(property => property.Default is not null)
            .ToDictionary(property => property.Name, property => JToken.FromObject(property.Default!));
    }

    public string MediaType { get; }

    public JsonSchema Schema { get; }

    public IReadOnlyDictionary<string, JToken> Examples { get; }

    // By member: what the server takes for it when it is absent.
    public IReadOnlyDictionary<string, JToken> Defaults { get; }

    public static IReadOnlyList<SpecContent> ReadAll(IDictionary<string, OpenApiMediaType>? contents, JToken? source) =>
    [
        .. (contents ?? new Dictionary<string, OpenApiMediaType>()).Select(content => new SpecContent(
            content.Key,
            content.Value.Schema?.ActualSchema ?? new JsonSchema(),
            ReadExamples(source?[content.Key]?["examples"]))),
    ];

    private static Dictionary<string, JToken> ReadExamples(JToken? source) =>
        (source?.Children<JProperty>() ?? [])
            .Where(example => example.Value["value"] is not null)
            .ToDictionary(example => example.Name, example => example.Value["value"]!);
}
