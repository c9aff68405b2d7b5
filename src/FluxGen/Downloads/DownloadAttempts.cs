namespace FluxGen.Downloads;

// How often a download is attempted, and until when.
internal sealed class DownloadAttempts(DownloadLimits limits) : IDisposable
{
    private const int MaxRetries = 3;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(0.5);

    private readonly CancellationTokenSource _timer = new(limits.Timeout, limits.TimeProvider);
    private readonly long _start = limits.TimeProvider.GetTimestamp();
    private int _retries;

    public CancellationToken TimeIsUp => _timer.Token;

    // Whether another attempt is made, after a delay that the host may have asked for.
    public bool TryRetry(TimeSpan? requested, out TimeSpan delay)
    {
        TimeSpan backoff = FirstDelay * (1 << _retries);
        delay = requested ?? (backoff < limits.MaxRetryDelay ? backoff : limits.MaxRetryDelay);
        bool isInTime = limits.Timeout == Timeout.InfiniteTimeSpan || limits.TimeProvider.GetElapsedTime(_start) + delay < limits.Timeout;
        return isInTime && delay <= limits.MaxRetryDelay && _retries++ < MaxRetries;
    }

    public Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, limits.TimeProvider, cancellationToken);

    public void Dispose() => _timer.Dispose();
}
