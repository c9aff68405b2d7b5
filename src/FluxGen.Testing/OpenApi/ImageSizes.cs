using NJsonSchema;
using NSwag;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

internal static class ImageSizes
{
    private const string Extension = "x-image-sizes";

    public static IReadOnlyDictionary<string, ImageSize> Read(OpenApiDocument document)
    {
        Dictionary<string, ImageSize> sizes = [];
        foreach ((string name, JsonSchema schema) in document.Components.Schemas)
        {
            if (schema.ExtensionData?.TryGetValue(Extension, out object? value) == true)
            {
                Read(name, schema, JToken.FromObject(value!), sizes);
            }
        }

        return sizes;
    }

    private static void Read(string name, JsonSchema schema, JToken listed, Dictionary<string, ImageSize> sizes)
    {
        foreach (string ratio in schema.Enumeration.OfType<string>())
        {
            JToken? entry = listed[ratio];
            if (entry?["width"]?.Value<int>() is not (> 0 and <= ImageSize.MaxSide) || entry["height"]?.Value<int>() is not (> 0 and <= ImageSize.MaxSide))
            {
                throw new InvalidDataException(
                    $"#/components/schemas/{name}/{Extension}: expected a width and a height up to {ImageSize.MaxSide} for '{ratio}', found "
                    + $"{entry?.ToString(Newtonsoft.Json.Formatting.None) ?? "nothing"}. Add {{ width: …, height: … }} there.");
            }

            sizes[ratio] = new ImageSize(entry["width"]!.Value<int>(), entry["height"]!.Value<int>());
        }
    }
}
