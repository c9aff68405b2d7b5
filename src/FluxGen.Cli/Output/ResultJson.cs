using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Output;

internal static class ResultJson
{
    public static string Write(ImageGeneration generation, IReadOnlyList<SavedImage> images)
    {
        using StringWriter text = new();

        // Escaped, it survives a console of any encoding.
        using JsonTextWriter writer = new(text) { Formatting = Formatting.Indented, StringEscapeHandling = StringEscapeHandling.EscapeNonAscii };
        ToJson(generation, images).WriteTo(writer);
        return text.ToString();
    }

    private static JObject ToJson(ImageGeneration generation, IReadOnlyList<SavedImage> images) => new()
    {
        ["images"] = new JArray(images.Select(saved => new JObject
        {
            ["path"] = saved.Path is null ? null : Path.GetFullPath(saved.Path),
            ["url"] = saved.Image.Url?.OriginalString,
            ["width"] = saved.Image.Width,
            ["height"] = saved.Image.Height,
            ["mediaType"] = saved.Image.MediaType,
            ["isNsfw"] = saved.Image.IsNsfw,
            ["problem"] = saved.Problem,
        })),
        ["prompt"] = generation.Prompt,
        ["seed"] = generation.Seed,
        ["creditsUsed"] = generation.CreditsUsed,
    };
}
