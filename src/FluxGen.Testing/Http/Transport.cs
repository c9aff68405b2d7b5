namespace FluxGen.Testing.Http;

// How an answer travels.
internal sealed record Transport
{
    public TimeSpan Latency { get; init; }

    public TimeSpan BodyLatency { get; init; }

    public TimeSpan BodyDuration { get; init; }

    // The connection is broken off after this much of the body; null is all of it, and no break.
    public double? SentFraction { get; init; }

    public bool IsChunked { get; init; }

    public bool IsReset { get; init; }
}
