using System.Runtime.InteropServices;
using SkiaSharp;

namespace FluxGen.Testing.Images;

internal sealed class PixelBuffer(int width, int height)
{
    private const int BytesPerPixel = 4;
    private const int Quality = 90;
    private const int PngEffort = 3;

    private readonly byte[] _bytes = new byte[width * height * BytesPerPixel];

    public int Width { get; } = width;

    public int Height { get; } = height;

    public Rgb this[int x, int y]
    {
        get
        {
            int at = ((y * Width) + x) * BytesPerPixel;
            return new Rgb(_bytes[at], _bytes[at + 1], _bytes[at + 2]);
        }

        set
        {
            int at = ((y * Width) + x) * BytesPerPixel;
            _bytes[at] = ToByte(value.Red);
            _bytes[at + 1] = ToByte(value.Green);
            _bytes[at + 2] = ToByte(value.Blue);
            _bytes[at + 3] = byte.MaxValue;
        }
    }

    public byte[] Encode(SKEncodedImageFormat format)
    {
        SKImageInfo info = new(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        GCHandle pinned = GCHandle.Alloc(_bytes, GCHandleType.Pinned);
        try
        {
            using SKPixmap pixels = new(info, pinned.AddrOfPinnedObject(), info.RowBytes);
            using SKData? encoded = format == SKEncodedImageFormat.Png
                ? pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Up, PngEffort))
                : pixels.Encode(format, Quality);
            return encoded?.ToArray()
                ?? throw new InvalidOperationException($"SkiaSharp could not encode a {Width}x{Height} picture as {format}.");
        }
        finally
        {
            pinned.Free();
        }
    }

    private static byte ToByte(double channel) => (byte)(Math.Clamp(channel, 0, byte.MaxValue) + 0.5);
}
