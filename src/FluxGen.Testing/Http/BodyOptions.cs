namespace FluxGen.Testing.Http;

// How an answer differs from what was meant.
internal sealed record BodyOptions
{
    public string? RetryAfter { get; init; }

    public string? MediaType { get; init; }

    public double KeptFraction { get; init; } = 1;

    public bool IsGzipped { get; init; }
}
