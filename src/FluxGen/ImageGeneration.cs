namespace FluxGen;

/// <summary>What came of a request: the images, in one form for all the forms that the service answers in.</summary>
public sealed class ImageGeneration
{
    internal ImageGeneration()
    {
    }

    /// <summary>The images, in the service's order. Empty where it answered without any, as with a job that has not finished.</summary>
    public required IReadOnlyList<GeneratedImage> Images { get; init; }

    /// <summary>The seed that was used, or null where the service does not tell.</summary>
    public required long? Seed { get; init; }

    /// <summary>The prompt as the service repeats it; the one that was sent where it does not.</summary>
    public required string Prompt { get; init; }

    /// <summary>The credits that the generation took, or null where the service does not tell.</summary>
    public required decimal? CreditsUsed { get; init; }

    /// <summary>The whole answer as it came. Image bytes are shared with <see cref="Images"/>, not copied.</summary>
    public required ImageGenerationResponse Raw { get; init; }
}
