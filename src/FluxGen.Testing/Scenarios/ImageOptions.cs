using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Scenarios;

// How the pictures of an answer differ from those that the request asks for.
internal sealed record ImageOptions
{
    public const int MaxCount = 100;
    public const int MaxFileSize = 100 << 20;

    public int? Count { get; init; }

    public ImageSize? Size { get; init; }

    public int FileSize { get; init; }

    public IReadOnlyList<bool> Nsfw { get; init; } = [];
}
