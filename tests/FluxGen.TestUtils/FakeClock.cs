using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace FluxGen.TestUtils;

/// <summary>A clock that stands still until a test advances it, and that reports its timers.</summary>
public sealed class FakeClock : FakeTimeProvider
{
    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();
    private int _timerCount;

    public FakeClock()
    {
    }

    public FakeClock(DateTimeOffset now)
        : base(now)
    {
    }

    /// <summary>The number of timers that have been created and not disposed.</summary>
    public int TimerCount => Volatile.Read(ref _timerCount);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Increment(ref _timerCount);
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return new CountedTimer(timer, () => Interlocked.Decrement(ref _timerCount));
    }

    /// <summary>The length of the next wait that begins. Each wait is reported once; the test fails if none begins within 30 seconds.</summary>
    public async Task<TimeSpan> NextWaitAsync(CancellationToken cancellationToken = default) =>
        await _waits.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);

    /// <summary>Advances the clock to the end of the next wait that begins, and returns the length of that wait.</summary>
    public async Task<TimeSpan> PassNextWaitAsync(CancellationToken cancellationToken = default)
    {
        TimeSpan wait = await NextWaitAsync(cancellationToken);
        Advance(wait);
        return wait;
    }

    private sealed class CountedTimer(ITimer timer, Action disposed) : ITimer
    {
        private int _isDisposed;

        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            timer.Dispose();
            if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
            {
                disposed();
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
