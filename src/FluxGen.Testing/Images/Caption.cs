using System.Globalization;

namespace FluxGen.Testing.Images;

internal static class Caption
{
    private const int PromptLength = 40;
    private const int LineHeight = PixelFont.GlyphHeight + 3;
    private const int Padding = 5;
    private const double BandShade = 0.68;

    private static readonly Rgb PromptColour = new(255, 255, 255);
    private static readonly Rgb DetailColour = new(200, 214, 226);

    public static void Draw(PixelBuffer pixels, MockImage picture)
    {
        int scale = Math.Max(1, Math.Min(pixels.Width / 290, pixels.Height / 210));
        int bandHeight = ((2 * LineHeight) + (2 * Padding) - 1) * scale;
        int top = pixels.Height - bandHeight;
        Shade(pixels, top);
        int left = 2 * Padding * scale;
        Write(pixels, Legible(picture.Prompt), left, top + (Padding * scale), scale, PromptColour);
        string details = string.Create(
            CultureInfo.InvariantCulture, $"{picture.Ratio}  {picture.Width}x{picture.Height}  seed {picture.Seed}");
        Write(pixels, details, left, top + ((Padding + LineHeight) * scale), scale, DetailColour);
    }

    // The first printable ASCII characters: what the font has.
    public static string Legible(string prompt) =>
        new([.. prompt.Select(character => char.IsWhiteSpace(character) ? ' ' : character).Where(PixelFont.Has).Take(PromptLength)]);

    private static void Shade(PixelBuffer pixels, int top)
    {
        for (int y = Math.Max(0, top); y < pixels.Height; y++)
        {
            for (int x = 0; x < pixels.Width; x++)
            {
                pixels[x, y] = pixels[x, y].Darken(BandShade);
            }
        }
    }

    private static void Write(PixelBuffer pixels, string text, int left, int top, int scale, Rgb colour)
    {
        foreach (char character in text.Where(PixelFont.Has))
        {
            for (int y = 0; y < PixelFont.GlyphHeight * scale; y++)
            {
                for (int x = 0; x < PixelFont.GlyphWidth * scale; x++)
                {
                    bool inside = left + x < pixels.Width && top + y >= 0 && top + y < pixels.Height;
                    if (inside && PixelFont.HasInk(character, x / scale, y / scale))
                    {
                        pixels[left + x, top + y] = colour;
                    }
                }
            }

            left += (PixelFont.GlyphWidth + 1) * scale;
        }
    }
}
