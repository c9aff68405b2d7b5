namespace FluxGen.Formats;

internal static class ImageSignature
{
    public const int Length = 12;

    public static string? MediaType(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', .. var brand] => BrandMediaType(brand),
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => "image/bmp",
        [(byte)'I', (byte)'I', 42 or 43, 0, ..] or [(byte)'M', (byte)'M', 0, 42 or 43, ..] => "image/tiff",
        [0xFF, 0x0A, ..] or [0, 0, 0, 12, (byte)'J', (byte)'X', (byte)'L', (byte)' ', 13, 10, 0x87, 10, ..] => "image/jxl",
        _ => null,
    };

    public static string Extension(ReadOnlySpan<byte> start) => MediaType(start) switch
    {
        "image/jpeg" => ".jpg",
        { } mediaType => "." + mediaType["image/".Length..],
        null => ".bin",
    };

    // The other brands of this container are films.
    private static string? BrandMediaType(ReadOnlySpan<byte> brand) => brand switch
    {
        [(byte)'a', (byte)'v', (byte)'i', (byte)'f' or (byte)'s', ..] => "image/avif",
        [(byte)'h', (byte)'e', (byte)'i' or (byte)'v', (byte)'c' or (byte)'x' or (byte)'m' or (byte)'s', ..] => "image/heic",
        [(byte)'m', (byte)'i' or (byte)'s', (byte)'f', (byte)'1', ..] => "image/heif",
        _ => null,
    };
}
