using System.Globalization;
using SkiaSharp;

namespace FluxGen.Testing.Images;

// The prompt, the ratio, the size and the seed, on a dark band along the lower edge.
internal static class Caption
{
    public const int GlyphWidth = 5;
    public const int GlyphHeight = 9;

    private const int LineHeight = GlyphHeight + 3;
    private const int Padding = 5;
    private const int BandHeight = (2 * LineHeight) + (2 * Padding) - 1;

    // Printable ASCII in its own order. SkiaSharp has no letters on a machine without fonts.
    public static readonly SKImage Font = SKImage.FromEncodedData(typeof(Caption).Assembly.GetManifestResourceStream("Font.png"));

    public static void Draw(SKCanvas canvas, MockImage image)
    {
        int scale = Math.Max(1, Math.Min(image.Width / 290, image.Height / 210));
        canvas.SetMatrix(SKMatrix.CreateScaleTranslation(scale, scale, 0, image.Height - (BandHeight * scale)));
        using SKPaint band = new() { Color = SKColors.Black.WithAlpha(173) };
        canvas.DrawRect(0, 0, image.Width, BandHeight, band);
        string details = string.Create(CultureInfo.InvariantCulture, $"{image.Ratio}  {image.Width}x{image.Height}  seed {image.Seed}");
        Write(canvas, Padding, Legible(image.Prompt), SKColors.White);
        Write(canvas, Padding + LineHeight, details, 0xFFC8D6E2);
    }

    public static string Legible(string prompt) =>
        new([.. prompt.Select(letter => char.IsWhiteSpace(letter) ? ' ' : letter).Where(letter => letter is >= ' ' and <= '~').Take(40)]);

    private static void Write(SKCanvas canvas, int top, string text, SKColor colour)
    {
        SKRect[] glyphs = [.. text.Select(letter => SKRect.Create((letter - ' ') * GlyphWidth, 0, GlyphWidth, GlyphHeight))];
        IEnumerable<int> lefts = text.Select((_, index) => (2 * Padding) + (index * (GlyphWidth + 1)));
        SKRotationScaleMatrix[] places = [.. lefts.Select(left => SKRotationScaleMatrix.CreateTranslation(left, top))];
        canvas.DrawAtlas(Font, glyphs, places, [.. text.Select(_ => colour)], SKBlendMode.Modulate, SKSamplingOptions.Default, paint: null);
    }
}
