using SkiaSharp;

namespace FluxGen.Testing.Images;

internal sealed record MockImage(int Width, int Height, SKEncodedImageFormat Format, long Seed, string Ratio, string Prompt)
{
    // The minimum length of the file in bytes.
    public int FileSize { get; init; }

    public byte[] Render()
    {
        using SKSurface surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        float unit = MathF.Sqrt((float)Width * Height) / 1000;
        surface.Canvas.Scale(unit);
        // Neighbouring seeds of Random give similar first numbers, so they are spread.
        Random random = new(unchecked(Seed * -7046029254386353131).GetHashCode());
        new Landscape(surface, random, Width / unit, Height / unit).Draw();
        Caption.Draw(surface.Canvas, this);
        using SKPixmap pixels = surface.PeekPixels();
        using SKData encoded = (Format == SKEncodedImageFormat.Png
            ? pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Up, zLibLevel: 3))
            : pixels.Encode(Format, quality: 90))!;
        byte[] file = new byte[Math.Max(FileSize, encoded.Size)];
        encoded.AsSpan().CopyTo(file);
        return file;
    }
}
