using NJsonSchema;
using NSwag;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// A body that the specification describes: of a request, or of a response.
internal sealed class Content
{
    private const string OnlyExample = "example";

    private Content(string mediaType, JsonSchema schema, IReadOnlyDictionary<string, JToken> examples)
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

    public static IReadOnlyList<Content> ReadAll(IDictionary<string, OpenApiMediaType>? contents, JToken? written, SpecificationText source) =>
    [
        .. (contents ?? new Dictionary<string, OpenApiMediaType>()).Select(content => new Content(
            content.Key,
            content.Value.Schema?.ActualSchema ?? new JsonSchema(),
            ReadExamples(written?[content.Key] as JObject, source))),
    ];

    private static Dictionary<string, JToken> ReadExamples(JObject? written, SpecificationText source)
    {
        Dictionary<string, JToken> examples = [];
        foreach (JProperty example in (written?["examples"] as JObject)?.Properties() ?? [])
        {
            if ((source.Resolve(example.Value) as JObject)?["value"] is { } value)
            {
                examples[example.Name] = value;
            }
        }

        JToken? only = written?[OnlyExample] ?? (source.Resolve(written?["schema"]) as JObject)?[OnlyExample];
        if (examples.Count == 0 && only is not null)
        {
            examples[OnlyExample] = only;
        }

        return examples;
    }
}
