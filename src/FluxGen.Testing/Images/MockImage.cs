using SkiaSharp;

namespace FluxGen.Testing.Images;

internal sealed record MockImage(int Width, int Height, SKEncodedImageFormat Format, long Seed, string Ratio, string Prompt)
{
    // The least length of the file in bytes.
    public int FileSize { get; init; }

    // SkiaSharp only encodes: its drawing differs in the last bit between processors, and it has no letters where the
    // machine has no fonts.
    public byte[] Render()
    {
        PixelBuffer pixels = new(Width, Height);
        new Landscape(this).Draw(pixels);
        Caption.Draw(pixels, this);
        byte[] file = pixels.Encode(Format);
        return file.Length >= FileSize ? file : [.. file, .. new byte[FileSize - file.Length]];
    }
}
