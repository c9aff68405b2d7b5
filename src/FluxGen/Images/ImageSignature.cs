namespace FluxGen.Images;

internal static class ImageSignature
{
    public const int Length = 12;

    public static string? MediaType(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [(byte)'G', (byte)'I', (byte)'F', ..] => "image/gif",
        _ => null,
    };

    public static string Extension(ReadOnlySpan<byte> start) => MediaType(start) switch
    {
        "image/jpeg" => ".jpg",
        { } mediaType => "." + mediaType["image/".Length..],
        null => ".bin",
    };
}
