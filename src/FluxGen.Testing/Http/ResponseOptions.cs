namespace FluxGen.Testing.Http;

// How a scenario changes a response and the way it is sent.
internal sealed record ResponseOptions
{
    public string? RetryAfter { get; init; }

    public string? MediaType { get; init; }

    // The response itself ends after this fraction of the body, so that its headers agree with what is sent.
    public double KeptFraction { get; init; } = 1;

    // The connection breaks off after this fraction of the body, against what the headers say. Null means that it does not.
    public double? SentFraction { get; init; }

    public bool IsGzipped { get; init; }

    public bool IsChunked { get; init; }

    public TimeSpan Latency { get; init; }

    public TimeSpan BodyLatency { get; init; }

    public TimeSpan BodyDuration { get; init; }
}
