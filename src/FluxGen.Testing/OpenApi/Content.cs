using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// A body that the specification describes: of a request, or of a response.
internal sealed class Content
{
    private Content(string mediaType, SpecificationNode content)
    {
        MediaType = mediaType;
        Schema = content["schema"] is { } schema ? new Schema(schema) : Schema.Anything;
        ItemSchema = content["itemSchema"] is { } item ? new Schema(item) : null;
        Examples = ReadExamples(content);
        Defaults = Schema.Properties
            .Where(property => property.Value.Default is { Value.Type: not JTokenType.Null })
            .ToDictionary(property => property.Key, property => property.Value.Default!.Value);
    }

    public string MediaType { get; }

    public Schema Schema { get; }

    // Of one event or line of a stream, from OpenAPI 3.2 on.
    public Schema? ItemSchema { get; }

    public IReadOnlyDictionary<string, JToken> Examples { get; }

    // The default of each property that has one.
    public IReadOnlyDictionary<string, JToken> Defaults { get; }

    // The contents of a request body or a response.
    public static IReadOnlyList<Content> ReadAll(SpecificationNode? body) =>
        [.. (body?["content"]?.Children ?? []).Select(content => new Content(content.Name, content.Node))];

    // A media type is preferred to a range such as image/*, and that to */*.
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
        const string unnamed = "example";
        Dictionary<string, JToken> examples = (content["examples"]?.Children ?? [])
            .Where(example => example.Node.Raw("value") is not null)
            .ToDictionary(example => example.Name, example => example.Node.Raw("value")!);
        JToken? example = content.Raw(unnamed) ?? content["schema"]?.Raw(unnamed);
        return examples.Count > 0 || example is null ? examples : new() { [unnamed] = example };
    }
}
