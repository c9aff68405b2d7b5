using Newtonsoft.Json.Linq;
using NJsonSchema;
using NSwag;

namespace FluxGen.Testing;

internal static class PictureSizes
{
    private const string Extension = "x-image-sizes";

    public static IReadOnlyDictionary<string, PictureSize> Read(OpenApiDocument document)
    {
        Dictionary<string, PictureSize> sizes = [];
        foreach ((string name, JsonSchema schema) in document.Components.Schemas)
        {
            if (schema.ExtensionData?.TryGetValue(Extension, out object? value) == true)
            {
                Read(name, schema, JToken.FromObject(value!), sizes);
            }
        }

        return sizes;
    }

    private static void Read(string name, JsonSchema schema, JToken listed, Dictionary<string, PictureSize> sizes)
    {
        foreach (string ratio in schema.Enumeration.OfType<string>())
        {
            JToken? entry = listed[ratio];
            if (entry?["width"]?.Value<int>() is not (> 0 and <= PictureSize.MaxSide) || entry["height"]?.Value<int>() is not (> 0 and <= PictureSize.MaxSide))
            {
                throw new InvalidDataException(
                    $"#/components/schemas/{name}/{Extension}: expected a width and a height up to {PictureSize.MaxSide} for '{ratio}', found "
                    + $"{entry?.ToString(Newtonsoft.Json.Formatting.None) ?? "nothing"}. Add {{ width: …, height: … }} there.");
            }

            sizes[ratio] = new PictureSize(entry["width"]!.Value<int>(), entry["height"]!.Value<int>());
        }
    }
}
