using Newtonsoft.Json.Linq;

namespace FluxGen.Images;

// The items of a response that are images, and what belongs to them by its place. The response leaves out items that do not fit,
// but they count as places and as images that were paid for.
internal readonly struct ResponseItems(ImageGenerationResponse response)
{
    private readonly IList<bool>? _nsfw = response.HasNsfwConcepts;

    // Null stands for an item that does not fit.
    public IList<ImageInfo?>? Images { get; private init; } = response.Images!;

    public IList<ImageData?>? Data { get; private init; } = response.Data!;

    public IList<JobChoice?>? Choices { get; private init; } = response.Output?.Choices!;

    private JArray? RawNsfw { get; init; }

    public static ResponseItems WithUnfit(ImageGenerationResponse response)
    {
        IDictionary<string, JToken>? unfit = response.AdditionalProperties;
        JToken? output = Find(unfit, ImageGenerationResponseJsonConverter.NameOfOutput);
        return new(response)
        {
            Images = Restore(response.Images, Find(unfit, ImageGenerationResponseJsonConverter.NameOfImages)),
            Data = Restore(response.Data, Find(unfit, ImageGenerationResponseJsonConverter.NameOfData)),
            Choices = Restore(response.Output?.Choices, output ?? Find(response.Output?.AdditionalProperties, JobOutputJsonConverter.NameOfChoices)),
            RawNsfw = Find(unfit, ImageGenerationResponseJsonConverter.NameOfHasNsfwConcepts) as JArray,
        };
    }

    public bool? IsNsfw(int index)
    {
        if (RawNsfw is { } raw)
        {
            return index < raw.Count && raw[index].Type == JTokenType.Boolean ? (bool)raw[index] : null;
        }

        return index < _nsfw?.Count ? _nsfw[index] : null;
    }

    private static JToken? Find(IDictionary<string, JToken>? unfit, string name) => unfit?.TryGetValue(name, out JToken? raw) == true ? raw : null;

    // What is no array may still be an image.
    private static IList<T?>? Restore<T>(IList<T>? items, JToken? raw)
        where T : class
    {
        if (raw is null)
        {
            return items!;
        }

        if (raw is not JArray array)
        {
            return [null];
        }

        int next = 0;
        return [.. array.Select(item => item is JObject && next < items?.Count ? items[next++] : null)];
    }
}
