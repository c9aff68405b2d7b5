using Newtonsoft.Json.Linq;

namespace FluxGen;

// The service has answered in three forms over time. Whichever of them an answer has, all its images are found. Plain
// loops, because everything here is compiled for the first call of a program, and what LINQ makes of it as well.
internal static class ImageGenerationReader
{
    public static ImageGeneration Read(ImageGenerationResponse response, ImageGenerationRequest request, ImageDownloader downloader)
    {
        string prompt = (response.Prompt is { } told ? ReadPrompt(told) : null) ?? request.Prompt;
        List<GeneratedImage> images = [];
        if (response.Images is { } pictures)
        {
            AddPictures(images, pictures, response.HasNsfwConcepts, downloader, prompt);
        }

        if (response.Data is { } data)
        {
            foreach (ImageData item in data)
            {
                AddPlain(images, item.Url, item.B64Json, Unreadable(item.AdditionalProperties, ImageDataJsonConverter.IsProperty), downloader, prompt);
            }
        }

        if (response.Output?.Choices is { } choices)
        {
            foreach (JobChoice choice in choices)
            {
                AddPlain(images, url: null, choice.ImageBase64, Unreadable(choice.AdditionalProperties, JobChoiceJsonConverter.IsProperty), downloader, prompt);
            }
        }

        return new(response, prompt, images)
        {
            Seed = response.Seed,
            CreditsUsed = response.Meta?.Usage?.CreditsUsed,
        };
    }

    private static void AddPictures(List<GeneratedImage> images, IList<ImageInfo> pictures, IList<bool>? hasNsfwConcepts, ImageDownloader downloader, string prompt)
    {
        for (int index = 0; index < pictures.Count; index++)
        {
            ImageInfo picture = pictures[index];
            string? unreadable = Unreadable(picture.AdditionalProperties, ImageInfoJsonConverter.IsProperty);
            if (picture.Url is not null || unreadable is not null)
            {
                images.Add(new(downloader, prompt, images.Count)
                {
                    Url = picture.Url,
                    Width = picture.Width,
                    Height = picture.Height,
                    MediaType = picture.ContentType,
                    IsNsfw = index < hasNsfwConcepts?.Count ? hasNsfwConcepts[index] : null,
                    Problem = picture.Url is null ? Problem(unreadable) : null,
                });
            }
        }
    }

    private static void AddPlain(List<GeneratedImage> images, Uri? url, byte[]? bytes, string? unreadable, ImageDownloader downloader, string prompt)
    {
        if (bytes is { Length: > 0 })
        {
            images.Add(new(downloader, prompt, images.Count)
            {
                Url = url,
                Bytes = new ReadOnlyMemory<byte>(bytes),
                MediaType = ImageSignature.MediaType(bytes),
            });
        }
        else if (url is not null || unreadable is not null)
        {
            images.Add(new(downloader, prompt, images.Count)
            {
                Url = url,
                Problem = url is null ? Problem(unreadable) : null,
            });
        }
    }

    // What did not fit a member is kept under its name; anything else there is no part of an image.
    private static string? Unreadable(IDictionary<string, JToken>? additional, Func<string, bool> isMember) =>
        additional?.Keys.Where(isMember).ToArray() is { Length: > 0 } names ? string.Join(", ", names) : null;

    private static string Problem(string? unreadable) =>
        $"The service sent an image that cannot be read, under: {unreadable}. The raw answer has it.";

    // A string, or an array of strings.
    private static string? ReadPrompt(JToken prompt) => prompt switch
    {
        JValue { Type: JTokenType.String, Value: string text } => text,
        JArray texts when texts.Count > 0 => string.Join("\n", texts.Where(text => text.Type == JTokenType.String).Select(text => (string?)text)),
        _ => null,
    };
}
