using System.Globalization;

namespace FluxGen.Testing.Captures;

// The requests of one kind, in the order of their arrival.
internal sealed class RequestLog(int capacity)
{
    private const int MaxListed = 20;

    private readonly Lock _lock = new();
    private readonly List<Waiter> _waiters = [];
    private readonly Queue<CapturedRequest> _requests = [];
    private int _count;

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _count;
            }
        }
    }

    public static string Describe(string problem, IReadOnlyList<CapturedRequest> requests)
    {
        string heading = requests.Count switch
        {
            0 => "No requests were received.",
            <= MaxListed => "Received requests:",
            _ => string.Create(CultureInfo.InvariantCulture, $"Received requests (last {MaxListed} of {requests.Count}):"),
        };
        return string.Join(Environment.NewLine, [problem, heading, .. requests.TakeLast(MaxListed).Select(request => $"  {request}")]);
    }

    public IReadOnlyList<CapturedRequest> Snapshot()
    {
        lock (_lock)
        {
            return [.. _requests];
        }
    }

    public void Add(CapturedRequest request)
    {
        lock (_lock)
        {
            _count++;
            request.Number = _count;
            _requests.Enqueue(request);
            if (_requests.Count > capacity)
            {
                _requests.Dequeue();
            }

            foreach (Waiter waiter in _waiters.FindAll(waiter => waiter.Number == _count))
            {
                _waiters.Remove(waiter);
                waiter.Request.TrySetResult(request);
            }
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
            _count = 0;
        }
    }

    public void Close()
    {
        lock (_lock)
        {
            _waiters.ForEach(waiter => waiter.Request.TrySetException(new FluxApiAssertionException(string.Create(
                CultureInfo.InvariantCulture, $"The server was disposed of before request {waiter.Number} was received."))));
            _waiters.Clear();
        }
    }

    public async Task<CapturedRequest> WaitAsync(int number, TimeSpan timeout, CancellationToken cancellationToken)
    {
        Waiter waiter = new(number, new TaskCompletionSource<CapturedRequest>(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_lock)
        {
            if (number <= _count)
            {
                return _requests.FirstOrDefault(request => request.Number == number)
                    ?? throw new FluxApiAssertionException(string.Create(
                        CultureInfo.InvariantCulture, $"Request {number} was received, but only the last {capacity} are kept."));
            }

            _waiters.Add(waiter);
        }

        try
        {
            return await waiter.Request.Task.WaitAsync(timeout, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new FluxApiAssertionException(Describe(
                string.Create(CultureInfo.InvariantCulture, $"Request {number} was not received within {timeout.TotalSeconds} s."), Snapshot()));
        }
        finally
        {
            lock (_lock)
            {
                _waiters.Remove(waiter);
            }
        }
    }

    private sealed record Waiter(int Number, TaskCompletionSource<CapturedRequest> Request);
}
