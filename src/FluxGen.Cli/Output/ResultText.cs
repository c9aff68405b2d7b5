using static System.FormattableString;

namespace FluxGen.Cli.Output;

internal static class ResultText
{
    public static IReadOnlyList<string> Files(ImageGeneration generation) => [.. generation.Images.Where(image => image.Failure is null).Select(Describe)];

    public static IReadOnlyList<string> Values(ImageGeneration generation) =>
    [
        .. generation.Seed is { } seed ? [Invariant($"seed {seed}")] : Array.Empty<string>(),
        .. generation.CreditsUsed is { } credits ? [Invariant($"credits used {credits}")] : Array.Empty<string>(),
    ];

    private static string Describe(GeneratedImage image)
    {
        string size = image is { Width: { } width, Height: { } height } ? $"  {width}x{height}" : "";
        string nsfw = image.IsNsfw == true ? "  (the content filter considers it unsafe for work)" : "";
        return $"{image.Path}{size}{nsfw}";
    }
}
