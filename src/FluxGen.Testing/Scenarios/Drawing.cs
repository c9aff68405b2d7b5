namespace FluxGen.Testing;

// How the pictures of an answer differ from those that the request asks for.
internal sealed record Drawing
{
    public const int MaxCount = 100;
    public const int MaxFileSize = 100 << 20;

    public int? Count { get; init; }

    public PictureSize? Size { get; init; }

    public int FileSize { get; init; }

    public IReadOnlyList<bool> Nsfw { get; init; } = [];
}
