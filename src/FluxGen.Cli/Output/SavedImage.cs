namespace FluxGen.Cli.Output;

// Path is where the image is, even if that is not where it was wanted; then there is also a problem.
internal sealed record SavedImage(GeneratedImage Image, string? Path, string? Problem);
