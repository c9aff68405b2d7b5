namespace FluxGen.Testing;

internal readonly record struct PictureSize(int Width, int Height);
