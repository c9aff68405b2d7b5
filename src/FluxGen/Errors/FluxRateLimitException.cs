using FluxGen.Runtime;

namespace FluxGen;

/// <summary>There were too many requests (status 429). Nothing was generated; the request can be sent again later.</summary>
public sealed class FluxRateLimitException : FluxApiException
{
    internal FluxRateLimitException(string message, ErrorEnvelope? envelope, ApiException response, TimeSpan? retryAfter)
        : base(message, envelope, response) => RetryAfter = retryAfter;

    /// <summary>The delay that the service asks for in <c>Retry-After</c>, never negative; null if it asks for none.</summary>
    public TimeSpan? RetryAfter { get; }
}
