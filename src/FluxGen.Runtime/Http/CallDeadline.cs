namespace FluxGen.Runtime.Http;

// The timeout of each call of a client. Sending the request and reading the response share it.
internal sealed class CallDeadline(TimeSpan timeout, TimeProvider timeProvider)
{
    private CancellationTokenSource? _spare;

    // Null if there is no timeout.
    public CancellationTokenSource? Start()
    {
        if (timeout == Timeout.InfiniteTimeSpan)
        {
            return null;
        }

        CancellationTokenSource? timer = Interlocked.Exchange(ref _spare, null);
        if (timer is null)
        {
            return new(timeout, timeProvider);
        }

        timer.CancelAfter(timeout);
        return timer;
    }

    // A timer that has not fired, and that nothing can still be waiting for, is reused by the next call.
    public void Stop(CancellationTokenSource? timer, bool isCallWhole)
    {
        if (timer is not null && (!isCallWhole || !timer.TryReset() || Interlocked.CompareExchange(ref _spare, timer, null) is not null))
        {
            timer.Dispose();
        }
    }

    // Makes the caller's token cancel what the timer would.
    public static CancellationTokenRegistration Follow(CancellationTokenSource? timer, CancellationToken cancellationToken) =>
        timer is null || !cancellationToken.CanBeCanceled ? default : cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timer);

    // The exception that the caller gets for an aborted step; null if the step was not aborted but failed. Any failure after
    // the caller's cancellation counts as that cancellation.
    public Exception? Explain(Exception failure, CancellationTokenSource? timer, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return new OperationCanceledException(failure.Message, failure, cancellationToken);
        }

        return failure is not OperationCanceledException
            ? null
            : new TimeoutException(
                timer is { IsCancellationRequested: true } ? $"The response did not come completely within {timeout}."
                : failure.InnerException is TimeoutException ? $"The HTTP client timed out while waiting for the response: {failure.Message}"
                : "A handler of the HTTP client cancelled the request while it waited for the response.",
                failure);
    }
}
