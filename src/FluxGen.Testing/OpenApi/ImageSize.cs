using System.Globalization;

namespace FluxGen.Testing.OpenApi;

// In pixels.
internal readonly record struct ImageSize(int Width, int Height)
{
    public const int MaxSide = 4096;

    public static bool TryParse(string text, out ImageSize size)
    {
        string[] sides = text.Split('x');
        bool isSize = TryParseSide(sides[0], out int width) & TryParseSide(sides[^1], out int height) && sides.Length == 2;
        size = new ImageSize(width, height);
        return isSize;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");

    private static bool TryParseSide(string text, out int side) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out side) && side is >= 1 and <= MaxSide;
}
