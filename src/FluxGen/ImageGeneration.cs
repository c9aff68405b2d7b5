namespace FluxGen;

/// <summary>What came of a request: the images, in one form for all the forms that the service answers in.</summary>
public sealed class ImageGeneration
{
    internal ImageGeneration(ImageGenerationResponse raw, string prompt, IReadOnlyList<GeneratedImage> images)
    {
        Raw = raw;
        Prompt = prompt;
        Images = images;
    }

    /// <summary>The images, in the service's order. Empty where it answered without any, as with a job that has not finished.</summary>
    public IReadOnlyList<GeneratedImage> Images { get; }

    /// <summary>The seed that was used, or null where the service does not tell.</summary>
    public long? Seed { get; internal init; }

    /// <summary>The prompt as the service repeats it; the one that was sent where it does not.</summary>
    public string Prompt { get; }

    /// <summary>The credits that the generation took, or null where the service does not tell.</summary>
    public decimal? CreditsUsed { get; internal init; }

    /// <summary>The whole answer as it came. Image bytes are shared with <see cref="Images"/>, not copied.</summary>
    public ImageGenerationResponse Raw { get; }
}
