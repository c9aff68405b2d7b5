using FluxGen.Runtime;

namespace FluxGen;

/// <summary>Too many requests within a time, or too many at once (429). Nothing was generated; the request can be sent again later.</summary>
public sealed class FluxRateLimitException : FluxApiException
{
    internal FluxRateLimitException(string message, ErrorEnvelope? envelope, ApiException response, TimeSpan? retryAfter)
        : base(message, envelope, response) => RetryAfter = retryAfter;

    /// <summary>How long the service asks to wait (its <c>Retry-After</c>, never negative), or null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; }
}
