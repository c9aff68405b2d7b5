using SkiaSharp;

namespace FluxGen.Cli.Tests.Support;

internal static class ImageSizes
{
    public static SKSizeI OfRatio(string ratio) => FluxSpecification.Schemas
        .Select(schema => schema.Schema.SelectToken($"x-image-sizes['{ratio}']"))
        .Where(size => size is not null)
        .Select(size => new SKSizeI((int)size!["width"]!, (int)size["height"]!))
        .Single();
}
