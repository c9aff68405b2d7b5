namespace FluxGen.Runtime;

// One for the whole of a call: sending the request and reading the answer share its time.
internal sealed class CallDeadline(TimeSpan timeout, TimeProvider timeProvider) : IDisposable
{
    private readonly CancellationTokenSource? _timer =
        timeout == Timeout.InfiniteTimeSpan ? null : new(timeout, timeProvider);

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> step, CancellationToken cancellationToken)
    {
        using CancellationTokenSource? either = _timer is not null && cancellationToken.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _timer.Token)
            : null;
        try
        {
            return await step(either?.Token ?? _timer?.Token ?? cancellationToken).ConfigureAwait(false);
        }
        catch (Exception aborted) when (cancellationToken.IsCancellationRequested)
        {
            // Seen from outside there is only the caller's token, and what the cancelling broke is a part of it.
            throw new OperationCanceledException(aborted.Message, aborted, cancellationToken);
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException(
                _timer is { IsCancellationRequested: true }
                    ? $"The answer did not come, or not wholly, within {timeout}."
                    : "The HTTP client gave up waiting for the answer.",
                late);
        }
    }

    public void Dispose() => _timer?.Dispose();
}
