namespace FluxGen.Runtime.Http;

// The first time that a body is written to the network, as far as the body can tell. It does not see how the attempt ends, but a handler
// that has two attempts under way gives each a cancellation token of its own, so that it can cancel the other one, and lets go of the
// token at the end.
internal sealed class BodyWrite(TimeProvider timeProvider, CancellationToken attempt)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    // A handler that has just got the response needs a moment to cancel its other attempts.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private readonly object _gate = new();
    private readonly long _start = timeProvider.GetTimestamp();
    private CancellationTokenRegistration _registration;

    public TimeSpan Elapsed => timeProvider.GetElapsedTime(_start);

    // Null if nobody has cancelled the attempt.
    public TimeSpan? CancelledAfter { get; private set; }

    public void Begin() => _registration = Register();

    // Where the token is the same, the handler could not cancel one of the two, so this attempt is taken to follow the first one.
    public async Task WaitForEndAsync(CancellationToken other)
    {
        if (other == attempt)
        {
            return;
        }

        while (IsUnderWay())
        {
            await Task.Delay(Interval, timeProvider, other).ConfigureAwait(false);
        }

        if (CancelledAfter is null)
        {
            await Task.Delay(Grace, timeProvider, other).ConfigureAwait(false);
        }
    }

    public void End()
    {
        lock (_gate)
        {
            _registration.Unregister();
        }
    }

    // A source that was cancelled, disposed of or reset has dropped its registrations.
    private bool IsUnderWay()
    {
        lock (_gate)
        {
            bool isRegistered = _registration.Unregister();
            if (isRegistered)
            {
                _registration = Register();
            }

            return isRegistered;
        }
    }

    private CancellationTokenRegistration Register() => attempt.UnsafeRegister(
        static state => ((BodyWrite)state!).CancelledAfter ??= ((BodyWrite)state).Elapsed,
        this);
}
