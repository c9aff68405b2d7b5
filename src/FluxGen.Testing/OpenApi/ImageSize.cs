using System.Globalization;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// In pixels.
internal readonly record struct ImageSize(int Width, int Height)
{
    public const int MaxSide = 4096;

    private const string Extension = "x-image-sizes";

    public static bool TryParse(string text, out ImageSize size)
    {
        string[] sides = text.Split('x');
        bool isSize = TryParseSide(sides[0], out int width) & TryParseSide(sides[^1], out int height) && sides.Length == 2;
        size = new ImageSize(width, height);
        return isSize;
    }

    // The keys are the values of each enum that has sizes.
    public static IReadOnlyDictionary<string, ImageSize> ReadAll(SpecificationNode root) => new Dictionary<string, ImageSize>(
        from schema in root["components"]?["schemas"]?.Children ?? []
        let sizes = schema.Node[Extension]
        where sizes is not null
        from value in schema.Node["enum"]?.Items ?? []
        select KeyValuePair.Create(value.Text(), Read(value.Text(), sizes)));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");

    private static ImageSize Read(string value, SpecificationNode sizes) =>
        (sizes[value]?.Raw("width"), sizes[value]?.Raw("height")) is (JValue { Value: long and > 0 and <= MaxSide } width, JValue { Value: long and > 0 and <= MaxSide } height)
            ? new ImageSize((int)width, (int)height)
            : throw new InvalidDataException(
                $"{sizes.Pointer}: expected a width and a height up to {MaxSide} for '{value}', found "
                + $"{sizes.Raw(value)?.ToString(Newtonsoft.Json.Formatting.None) ?? "nothing"}. Add {{ width: …, height: … }} there.");

    private static bool TryParseSide(string text, out int side) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out side) && side is >= 1 and <= MaxSide;
}
