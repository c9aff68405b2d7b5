using Newtonsoft.Json.Linq;

namespace FluxGen.Images;

// The items of a response that does not follow the specification, those that do not fit among them as null. The response leaves
// these out, but they count as places and as images that were paid for.
internal sealed class UnfitItems(ImageGenerationResponse response)
{
    public IList<ImageInfo?>? Images { get; } =
        Restore(response.Images, Find(response.AdditionalProperties, ImageGenerationResponseJsonConverter.NameOfImages));

    public IList<ImageData?>? Data { get; } =
        Restore(response.Data, Find(response.AdditionalProperties, ImageGenerationResponseJsonConverter.NameOfData));

    public IList<JobChoice?>? Choices { get; } = Restore(
        response.Output?.Choices,
        Find(response.AdditionalProperties, ImageGenerationResponseJsonConverter.NameOfOutput) ?? Find(response.Output?.AdditionalProperties, JobOutputJsonConverter.NameOfChoices));

    public IReadOnlyList<bool?>? HasNsfwConcepts { get; } =
        Find(response.AdditionalProperties, ImageGenerationResponseJsonConverter.NameOfHasNsfwConcepts) is JArray flags
            ? [.. flags.Select(flag => flag.Type == JTokenType.Boolean ? (bool?)flag : null)]
            : null;

    private static JToken? Find(IDictionary<string, JToken>? unfit, string name) => unfit?.TryGetValue(name, out JToken? raw) == true ? raw : null;

    // What is no array may still be an image. If the response has the property twice, there are items beside it.
    private static IList<T?>? Restore<T>(IList<T>? items, JToken? raw)
        where T : class
    {
        if (raw is null)
        {
            return items!;
        }

        if (raw is not JArray array)
        {
            return [.. items ?? [], null];
        }

        // If the response has the array twice, the raw one can be another than the one that was read.
        int next = 0;
        List<T?> restored = [.. array.Select(item => item is JObject && next < items?.Count ? items[next++] : null)];
        return [.. restored, .. (items ?? []).Skip(next)];
    }
}
