namespace FluxGen.Runtime.Http;

// The attempt of a call that a SendOnceHandler has let through.
internal sealed class SendAttempt(TimeProvider timeProvider)
{
    private readonly long _start = timeProvider.GetTimestamp();
    private readonly TaskCompletionSource<bool> _isSent = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TimeSpan Elapsed => timeProvider.GetElapsedTime(_start);

    public KeptResponse? Response { get; private set; }

    public Exception? Failure { get; private set; }

    // Null if nobody has cancelled the attempt.
    public TimeSpan? CancelledAfter { get; private set; }

    // Certain only once the attempt has ended.
    public bool MayBeSent => !_isSent.Task.IsCompletedSuccessfully || _isSent.Task.Result;

    public async Task<HttpResponseMessage> RunAsync(Func<Task<HttpResponseMessage>> send, Func<bool> isSent)
    {
        bool mayBeSent = true;
        try
        {
            return Response = new(await send().ConfigureAwait(false));
        }
        catch (HttpRequestException unconnected) when (unconnected.IsUnconnected() && !isSent())
        {
            mayBeSent = false;
            throw;
        }
        catch (Exception failure)
        {
            Failure = failure;
            CancelledAfter = failure is OperationCanceledException ? Elapsed : null;
            throw;
        }
        finally
        {
            _isSent.SetResult(mayBeSent);
        }
    }

    // False if there was no connection, so that the request can be sent again.
    public async Task<bool> WaitForEndAsync(CancellationToken other)
    {
        if (_isSent.Task.IsCompleted)
        {
            return await _isSent.Task.ConfigureAwait(false);
        }

        bool isSent = await _isSent.Task.WaitAsync(other).ConfigureAwait(false);
        if (Response is { IsSuccessStatusCode: true })
        {
            // The handler that sent both attempts takes the success, and cancels the other one.
            await Task.Delay(Timeout.InfiniteTimeSpan, timeProvider, other).ConfigureAwait(false);
        }

        return isSent;
    }
}
