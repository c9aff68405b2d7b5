using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// A body that the specification describes: of a request, or of a response.
internal sealed class Content
{
    private const string UnnamedExample = "example";

    private Content(string mediaType, SpecificationNode content)
    {
        MediaType = mediaType;
        Schema = content["schema"] is { } schema ? new Schema(schema) : Schema.Anything;
        Examples = ReadExamples(content);
        Defaults = Schema.Properties
            .Where(property => property.Value.Default is { Value.Type: not JTokenType.Null })
            .ToDictionary(property => property.Key, property => property.Value.Default!.Value);
    }

    public string MediaType { get; }

    public Schema Schema { get; }

    public IReadOnlyDictionary<string, JToken> Examples { get; }

    // By property: what the server takes where it is absent.
    public IReadOnlyDictionary<string, JToken> Defaults { get; }

    // Of a request body or a response.
    public static IReadOnlyList<Content> ReadAll(SpecificationNode? body) =>
        [.. (body?["content"]?.Children ?? []).Select(content => new Content(content.Name, content.Node))];

    // The media type itself goes before a range such as image/*, and that before the range of all.
    public static Content? Choose(IReadOnlyList<Content> contents, string mediaType)
    {
        string[] wanted = [mediaType, $"{mediaType.Split('/')[0]}/*", "*/*"];
        return wanted.Select(range => contents.FirstOrDefault(content => content.MediaType.Split(';')[0].Trim().Equals(range, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(content => content is not null);
    }

    public static bool IsJson(string mediaType) =>
        mediaType.EndsWith("/json", StringComparison.Ordinal) || mediaType.EndsWith("+json", StringComparison.Ordinal);

    private static Dictionary<string, JToken> ReadExamples(SpecificationNode content)
    {
        Dictionary<string, JToken> examples = [];
        foreach ((string name, SpecificationNode example) in content["examples"]?.Children ?? [])
        {
            if (example.Raw("value") is { } value)
            {
                examples[name] = value;
            }
        }

        JToken? unnamed = content.Raw(UnnamedExample) ?? content["schema"]?.Raw(UnnamedExample);
        if (examples.Count == 0 && unnamed is not null)
        {
            examples[UnnamedExample] = unnamed;
        }

        return examples;
    }
}
