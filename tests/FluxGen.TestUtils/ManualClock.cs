namespace FluxGen.TestUtils;

// A clock that stands still until a test moves it, and tells what is waiting for it.
public sealed class ManualClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Alarm> _alarms = [];
    private TaskCompletionSource<TimeSpan> _next = NewSource();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Alarm alarm = new(() => callback(state), dueTime);
        TaskCompletionSource<TimeSpan> waited;
        lock (_lock)
        {
            _alarms.Add(alarm);
            waited = _next;
        }

        waited.TrySetResult(dueTime);
        return alarm;
    }

    // How long somebody now waits, as soon as somebody does.
    public Task<TimeSpan> WaitingAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _next.Task.WaitAsync(cancellationToken);
        }
    }

    // Lets the time pass that is waited for.
    public async Task<TimeSpan> PassAsync(CancellationToken cancellationToken)
    {
        await WaitingAsync(cancellationToken);
        Alarm[] due;
        lock (_lock)
        {
            due = [.. _alarms];
            _alarms.Clear();
            _next = NewSource();
        }

        TimeSpan passed = TimeSpan.Zero;
        foreach (Alarm alarm in due)
        {
            passed += alarm.Due;
            alarm.Ring();
        }

        return passed;
    }

    private static TaskCompletionSource<TimeSpan> NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Alarm(Action ring, TimeSpan due) : ITimer
    {
        public TimeSpan Due { get; } = due;

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
