using SkiaSharp;

namespace FluxGen.Cli.Tests.Support;

internal static class Pictures
{
    public static byte[] Png { get; } = Draw();

    public static ImageGenerationResponse At(params IEnumerable<Uri> urls) =>
        new() { Images = [.. urls.Select(url => new ImageInfo { Url = url })] };

    public static ImageGenerationResponse Inside(byte[] bytes) => new() { Data = [new ImageData { B64Json = bytes }] };

    private static byte[] Draw()
    {
        using SKBitmap bitmap = new(8, 8);
        bitmap.Erase(SKColors.Teal);
        using SKData data = bitmap.Encode(SKEncodedImageFormat.Png, quality: 100);
        return data.ToArray();
    }
}
