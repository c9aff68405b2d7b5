using Newtonsoft.Json.Linq;

namespace FluxGen;

// The service has answered in three forms over time. Whichever of them an answer has, all its images are found.
internal static class ImageGenerationReader
{
    public static ImageGeneration Read(ImageGenerationResponse response, ImageGenerationRequest request, ImageDownloader downloader)
    {
        string prompt = ReadPrompt(response.Prompt) ?? request.Prompt;
        List<GeneratedImage> images = [];
        foreach (Candidate candidate in Pictures(response).Concat(Data(response)).Concat(Choices(response)))
        {
            if (candidate.Url is not null || candidate.Bytes is not null || candidate.Rest is { Count: > 0 })
            {
                images.Add(ToImage(candidate, downloader, prompt, images.Count));
            }
        }

        return new()
        {
            Images = images,
            Seed = response.Seed,
            Prompt = prompt,
            CreditsUsed = response.Meta?.Usage?.CreditsUsed,
            Raw = response,
        };
    }

    private static IEnumerable<Candidate> Pictures(ImageGenerationResponse response) =>
        (response.Images ?? []).Select((picture, index) => new Candidate(picture.Url, null, picture.AdditionalProperties)
        {
            Width = picture.Width,
            Height = picture.Height,
            MediaType = picture.ContentType,
            IsNsfw = index < response.HasNsfwConcepts?.Count ? response.HasNsfwConcepts[index] : null,
        });

    private static IEnumerable<Candidate> Data(ImageGenerationResponse response) =>
        (response.Data ?? []).Select(data => new Candidate(data.Url, NotEmpty(data.B64Json), data.AdditionalProperties));

    private static IEnumerable<Candidate> Choices(ImageGenerationResponse response) =>
        (response.Output?.Choices ?? []).Select(choice => new Candidate(null, NotEmpty(choice.ImageBase64), choice.AdditionalProperties));

    private static byte[]? NotEmpty(byte[]? bytes) => bytes is { Length: > 0 } ? bytes : null;

    private static GeneratedImage ToImage(Candidate candidate, ImageDownloader downloader, string prompt, int index) => new(downloader, prompt, index)
    {
        Url = candidate.Url,
        // A plain null here would be turned into an array and then into an empty memory.
        Bytes = candidate.Bytes is { } bytes ? new ReadOnlyMemory<byte>(bytes) : default(ReadOnlyMemory<byte>?),
        Width = candidate.Width,
        Height = candidate.Height,
        MediaType = candidate.MediaType ?? ImageSignature.MediaType(candidate.Bytes),
        IsNsfw = candidate.IsNsfw,
        Problem = candidate is { Url: null, Bytes: null }
            ? $"The service sent an image that cannot be read, under: {string.Join(", ", candidate.Rest!.Keys)}. The raw answer has it."
            : null,
    };

    // A string, or an array of strings.
    private static string? ReadPrompt(JToken? prompt) => prompt switch
    {
        JValue { Type: JTokenType.String } text => (string?)text,
        JArray texts when texts.Count > 0 => string.Join("\n", texts.Where(text => text.Type == JTokenType.String).Select(text => (string?)text)),
        _ => null,
    };

    private sealed record Candidate(Uri? Url, byte[]? Bytes, IDictionary<string, JToken>? Rest)
    {
        public int? Width { get; init; }

        public int? Height { get; init; }

        public string? MediaType { get; init; }

        public bool? IsNsfw { get; init; }
    }
}
