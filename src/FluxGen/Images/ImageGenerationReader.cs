using FluxGen.Downloads;
using FluxGen.Formats;
using Newtonsoft.Json.Linq;

namespace FluxGen.Images;

// The service has three shapes of response, and this finds the images in all of them. It uses plain loops, because the first
// call of a program waits until all of this is compiled, and LINQ would be compiled with it.
internal static class ImageGenerationReader
{
    public static ImageGeneration Read(ImageGenerationResponse response, ImageGenerationRequest request, ImageDownloader downloader, string? remark)
    {
        string prompt = (response.Prompt is { } repeated ? ReadPrompt(repeated) : null) ?? request.Prompt;
        List<GeneratedImage> images = [];
        if (response.Images is { } infos)
        {
            AddInfos(images, infos, response.HasNsfwConcepts, downloader, prompt);
        }

        if (response.Data is { } data)
        {
            foreach (ImageData item in data)
            {
                AddImage(images, item.Url, item.B64Json, Unreadable(item.AdditionalProperties, ImageDataJsonConverter.IsProperty), downloader, prompt);
            }
        }

        if (response.Output?.Choices is { } choices)
        {
            foreach (JobChoice choice in choices)
            {
                AddImage(images, url: null, choice.ImageBase64, Unreadable(choice.AdditionalProperties, JobChoiceJsonConverter.IsProperty), downloader, prompt);
            }
        }

        return new(response, prompt, images)
        {
            Seed = response.Seed,
            CreditsUsed = response.Meta?.Usage?.CreditsUsed,
            Remark = remark,
        };
    }

    private static void AddInfos(List<GeneratedImage> images, IList<ImageInfo> infos, IList<bool>? hasNsfwConcepts, ImageDownloader downloader, string prompt)
    {
        for (int index = 0; index < infos.Count; index++)
        {
            ImageInfo info = infos[index];
            string? unreadable = Unreadable(info.AdditionalProperties, ImageInfoJsonConverter.IsProperty);
            if (info.Url is not null || unreadable is not null)
            {
                images.Add(new(downloader, prompt, images.Count)
                {
                    Url = info.Url,
                    Width = info.Width,
                    Height = info.Height,
                    MediaType = info.ContentType,
                    IsNsfw = index < hasNsfwConcepts?.Count ? hasNsfwConcepts[index] : null,
                    Problem = info.Url is null ? Problem(unreadable) : null,
                });
            }
        }
    }

    private static void AddImage(List<GeneratedImage> images, Uri? url, byte[]? bytes, string? unreadable, ImageDownloader downloader, string prompt)
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

    // A value that does not fit its property is kept in the additional properties under the same name. Other additional
    // properties are not part of an image.
    private static string? Unreadable(IDictionary<string, JToken>? additional, Func<string, bool> isProperty) =>
        additional?.Keys.Where(isProperty).ToArray() is { Length: > 0 } names ? string.Join(", ", names) : null;

    private static string Problem(string? unreadable) =>
        $"The response has an image that cannot be read, in: {unreadable}. The raw response has the value.";

    // The prompt is a string or an array of strings.
    private static string? ReadPrompt(JToken prompt) => prompt switch
    {
        JValue { Type: JTokenType.String, Value: string text } => text,
        JArray texts when texts.Count > 0 => string.Join("\n", texts.Where(text => text.Type == JTokenType.String).Select(text => (string?)text)),
        _ => null,
    };
}
