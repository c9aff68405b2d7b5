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
            if (candidate.Url is not null || candidate.Bytes is not null || candidate.Unreadable.Count > 0)
            {
                images.Add(ToImage(candidate, downloader, prompt, images.Count));
            }
        }

        return new(response, prompt, images)
        {
            Seed = response.Seed,
            CreditsUsed = response.Meta?.Usage?.CreditsUsed,
        };
    }

    private static IEnumerable<Candidate> Pictures(ImageGenerationResponse response) =>
        (response.Images ?? []).Select((picture, index) => new Candidate(picture.Url, null, Unreadable(picture.AdditionalProperties, GeneratedPictureJsonConverter.IsMember))
        {
            Width = picture.Width,
            Height = picture.Height,
            MediaType = picture.ContentType,
            IsNsfw = index < response.HasNsfwConcepts?.Count ? response.HasNsfwConcepts[index] : null,
        });

    private static IEnumerable<Candidate> Data(ImageGenerationResponse response) =>
        (response.Data ?? []).Select(data => new Candidate(data.Url, NotEmpty(data.B64Json), Unreadable(data.AdditionalProperties, ImageDataJsonConverter.IsMember)));

    private static IEnumerable<Candidate> Choices(ImageGenerationResponse response) =>
        (response.Output?.Choices ?? []).Select(choice => new Candidate(null, NotEmpty(choice.ImageBase64), Unreadable(choice.AdditionalProperties, JobChoiceJsonConverter.IsMember)));

    private static byte[]? NotEmpty(byte[]? bytes) => bytes is { Length: > 0 } ? bytes : null;

    // What did not fit a member is kept under its name; anything else there is no part of an image.
    private static IReadOnlyList<string> Unreadable(IDictionary<string, JToken>? additional, Func<string, bool> isMember) =>
        additional is null ? [] : [.. additional.Keys.Where(isMember)];

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
            ? $"The service sent an image that cannot be read, under: {string.Join(", ", candidate.Unreadable)}. The raw answer has it."
            : null,
    };

    // A string, or an array of strings.
    private static string? ReadPrompt(JToken? prompt) => prompt switch
    {
        JValue { Type: JTokenType.String } text => (string?)text,
        JArray texts when texts.Count > 0 => string.Join("\n", texts.Where(text => text.Type == JTokenType.String).Select(text => (string?)text)),
        _ => null,
    };

    private sealed record Candidate(Uri? Url, byte[]? Bytes, IReadOnlyList<string> Unreadable)
    {
        public int? Width { get; init; }

        public int? Height { get; init; }

        public string? MediaType { get; init; }

        public bool? IsNsfw { get; init; }
    }
}
