using FluxGen.Downloads;
using FluxGen.Errors;
using FluxGen.Formats;
using FluxGen.Runtime;
using Newtonsoft.Json.Linq;

namespace FluxGen.Images;

// The service has three shapes of response, and this finds the images in all of them. It uses plain loops, because the first
// call of a program waits until all of this is compiled, and LINQ would be compiled with it.
internal static class ImageGenerationReader
{
    public static ImageGeneration Read(ImageGenerationResponse response, ImageGenerationRequest request, ImageDownloader downloader, WireText wireText, string? remark)
    {
        string prompt = (response.Prompt is { } repeated ? ReadPrompt(repeated) : null) ?? request.Prompt;
        IReadOnlyList<ReadProblem> problems = response.ReadProblems();
        UnfitItems? unfit = problems.Count == 0 ? null : new(response);
        IList<ImageInfo?>? infos = response.Images!;
        IList<ImageData?>? data = response.Data!;
        IList<JobChoice?>? choices = response.Output?.Choices!;
        if (unfit is not null)
        {
            (infos, data, choices) = (unfit.Images, unfit.Data, unfit.Choices);
        }

        List<GeneratedImage> images = [];
        if (infos is not null)
        {
            AddInfos(images, infos, response.HasNsfwConcepts, unfit?.HasNsfwConcepts, downloader, prompt);
        }

        if (data is not null)
        {
            foreach (ImageData? item in data)
            {
                string? unreadable = item is null
                    ? ImageGenerationResponseJsonConverter.NameOfData
                    : item.AdditionalProperties is not { } additional ? null
                    : Unreadable(additional, static name => name is ImageDataJsonConverter.NameOfUrl or ImageDataJsonConverter.NameOfB64Json);
                AddImage(images, item?.Url, item?.B64Json, unreadable, downloader, prompt);
            }
        }

        if (choices is not null)
        {
            foreach (JobChoice? choice in choices)
            {
                string? unreadable = choice is null
                    ? JobOutputJsonConverter.NameOfChoices
                    : choice.AdditionalProperties is not { } additional ? null
                    : Unreadable(additional, static name => name == JobChoiceJsonConverter.NameOfImageBase64);
                AddImage(images, url: null, choice?.ImageBase64, unreadable, downloader, prompt);
            }
        }

        return new(response, prompt, images, problems.Count == 0 ? problems : [.. problems.Select(wireText.Show)])
        {
            Seed = response.Seed,
            CreditsUsed = response.Meta?.Usage?.CreditsUsed,
            Remark = remark,
        };
    }

    private static void AddInfos(
        List<GeneratedImage> images, IList<ImageInfo?> infos, IList<bool>? flags, IReadOnlyList<bool?>? unfitFlags, ImageDownloader downloader, string prompt)
    {
        for (int index = 0; index < infos.Count; index++)
        {
            ImageInfo? info = infos[index];
            string? unreadable = info is null ? ImageGenerationResponseJsonConverter.NameOfImages
                : info.AdditionalProperties is not { } additional ? null
                : Unreadable(additional, static name => name == ImageInfoJsonConverter.NameOfUrl);
            if (info?.Url is not null || unreadable is not null)
            {
                images.Add(new(downloader, prompt, images.Count)
                {
                    Url = info?.Url,
                    Width = info?.Width,
                    Height = info?.Height,
                    MediaType = info?.ContentType,
                    IsNsfw = unfitFlags is null ? (index < flags?.Count ? flags[index] : null) : (index < unfitFlags.Count ? unfitFlags[index] : null),
                    Problem = info?.Url is null ? Problem(unreadable) : null,
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

    // No delegate is made where there is nothing to look through. A value that does not fit its property is kept in the additional properties under the same name. Other additional
    // properties are not part of an image.
    private static string? Unreadable(IDictionary<string, JToken> additional, Func<string, bool> isProperty) =>
        additional.Keys.Where(isProperty).ToArray() is { Length: > 0 } names ? string.Join(", ", names) : null;

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
