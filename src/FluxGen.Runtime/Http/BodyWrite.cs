namespace FluxGen.Runtime.Http;

// The first time that a body is written to the network, as far as the body can tell. It does not see how the attempt ends, but handlers
// that have two attempts under way give each a cancellation token of its own, and let go of it at the end.
internal sealed class BodyWrite(TimeProvider timeProvider, CancellationToken attempt)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    // A handler that has just got the response needs a moment to cancel its other attempts.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly long _start = timeProvider.GetTimestamp();
    private CancellationTokenRegistration _registration;

    public TimeSpan Elapsed => timeProvider.GetElapsedTime(_start);

    // Null if nobody has cancelled the attempt.
    public TimeSpan? CancelledAfter { get; private set; }

    public void Begin() => _registration = Register();

    // An attempt with the same token follows the first one, and cannot run beside it.
    public async Task WaitForEndAsync(CancellationToken other)
    {
        if (other == attempt)
        {
            return;
        }

        bool wasUnderWay = false;
        while (IsUnderWay())
        {
            wasUnderWay = true;
            await Task.Delay(Interval, timeProvider, other).ConfigureAwait(false);
        }

        if (wasUnderWay)
        {
            await Task.Delay(Grace, timeProvider, other).ConfigureAwait(false);
        }
    }

    // A source that was cancelled, disposed of or reset has dropped its registrations.
    private bool IsUnderWay()
    {
        bool isRegistered = _registration.Unregister();
        if (isRegistered)
        {
            _registration = Register();
        }

        return isRegistered;
    }

    private CancellationTokenRegistration Register() => attempt.UnsafeRegister(
        static state => ((BodyWrite)state!).CancelledAfter ??= ((BodyWrite)state).Elapsed,
        this);
}
