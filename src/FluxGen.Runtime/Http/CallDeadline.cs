namespace FluxGen.Runtime.Http;

// How long each call of a client may take. Sending the request and reading the answer share the time.
internal sealed class CallDeadline(TimeSpan timeout, TimeProvider timeProvider)
{
    private CancellationTokenSource? _spare;

    // Null where a call may take for ever.
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

    // A source that nothing was cancelled with, and that nothing can still be waiting for, serves the next call too.
    public void Stop(CancellationTokenSource? timer, bool isCallWhole)
    {
        if (timer is not null && (!isCallWhole || !timer.TryReset() || Interlocked.CompareExchange(ref _spare, timer, null) is not null))
        {
            timer.Dispose();
        }
    }

    // The caller's cancelling stops what the timer would.
    public static CancellationTokenRegistration Follow(CancellationTokenSource? timer, CancellationToken cancellationToken) =>
        timer is null ? default : cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timer);

    // What an aborted step is to the caller; null where it was not aborted but failed. Seen from outside there is only the
    // caller's token, and what the cancelling broke is a part of it.
    public Exception? Explain(Exception failure, CancellationTokenSource? timer, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return new OperationCanceledException(failure.Message, failure, cancellationToken);
        }

        return failure is not OperationCanceledException
            ? null
            : new TimeoutException(
                timer is { IsCancellationRequested: true }
                    ? $"The answer did not come, or not wholly, within {timeout}."
                    : "The HTTP client gave up waiting for the answer.",
                failure);
    }
}
