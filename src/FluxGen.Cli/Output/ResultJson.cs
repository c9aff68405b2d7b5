using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Output;

internal static class ResultJson
{
    public static string Write(ImageGeneration generation)
    {
        using StringWriter text = new();

        // Escaped, so that no encoding of the console changes it.
        using JsonTextWriter writer = new(text) { Formatting = Formatting.Indented, StringEscapeHandling = StringEscapeHandling.EscapeNonAscii };
        ToJson(generation).WriteTo(writer);
        return text.ToString();
    }

    private static JObject ToJson(ImageGeneration generation) => new()
    {
        ["images"] = new JArray(generation.Images.Select(image => new JObject
        {
            ["path"] = image.Path is null ? null : Path.GetFullPath(image.Path),
            ["url"] = image.Url?.OriginalString,
            ["width"] = image.Width,
            ["height"] = image.Height,
            ["mediaType"] = image.MediaType,
            ["isNsfw"] = image.IsNsfw,
            ["problem"] = image.Failure?.Message,
        })),
        ["prompt"] = generation.Prompt,
        ["seed"] = generation.Seed,
        ["creditsUsed"] = generation.CreditsUsed,
    };
}
