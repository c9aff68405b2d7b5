using Newtonsoft.Json.Linq;
using NJsonSchema;
using NSwag;

namespace FluxGen.Testing;

// A body that the specification describes: of a request, or of a response.
internal sealed class SpecContent
{
    private const string OnlyExample = "example";

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

    public static IReadOnlyList<SpecContent> ReadAll(IDictionary<string, OpenApiMediaType>? contents, JToken? written, SpecSource source) =>
    [
        .. (contents ?? new Dictionary<string, OpenApiMediaType>()).Select(content => new SpecContent(
            content.Key,
            content.Value.Schema?.ActualSchema ?? new JsonSchema(),
            ReadExamples(written?[content.Key] as JObject, source))),
    ];

    private static Dictionary<string, JToken> ReadExamples(JObject? written, SpecSource source)
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
