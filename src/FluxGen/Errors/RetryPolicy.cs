namespace FluxGen.Errors;

internal static class RetryPolicy
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);

    public static bool TryGetDelay(FluxException failure, int retry, TimeSpan maxDelay, out TimeSpan delay)
    {
        TimeSpan? requested = (failure as FluxRateLimitException)?.RetryAfter;
        TimeSpan backoff = FirstDelay * Math.Pow(2, Math.Min(retry, 30));
        delay = requested ?? (backoff < maxDelay ? backoff : maxDelay);
        bool isFree = failure is FluxRateLimitException or FluxConnectionException { Delivery: Delivery.NotSent };
        return isFree && delay <= maxDelay;
    }
}
