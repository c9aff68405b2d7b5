using Newtonsoft.Json;
using SkiaSharp;

namespace FluxGen.Cli.Tests.Support;

internal static class SampleImage
{
    public static byte[] Png { get; } = Draw();

    public static ImageGenerationResponse At(params IEnumerable<Uri> urls) =>
        new() { Images = [.. urls.Select(url => new ImageInfo { Url = url })] };

    public static ImageGenerationResponse Inside(byte[] bytes) => new() { Data = [new ImageData { B64Json = bytes }] };

    public static Task SendJsonAsync(this RawResponder responder, object body) => responder.RespondAsync(200, JsonConvert.SerializeObject(body));

    // With a greater length than that of the bytes, the download is not complete.
    public static async Task SendImageAsync(this RawResponder responder, byte[] bytes, long length)
    {
        await responder.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: {length}\r\n\r\n");
        await responder.WriteAsync(bytes);
    }

    private static byte[] Draw()
    {
        using SKBitmap bitmap = new(8, 8);
        bitmap.Erase(SKColors.Teal);
        using SKData data = bitmap.Encode(SKEncodedImageFormat.Png, quality: 100);
        return data.ToArray();
    }
}
