using static System.FormattableString;

namespace FluxGen.Testing.Captures;

// The requests of one kind, in the order of their arrival.
internal sealed class RequestLog(int capacity)
{
    private const int MaxListed = 20;

    private readonly object _lock = new();
    private readonly Queue<CapturedRequest> _requests = [];

    // By number. The result is null when the server stops before the request is received.
    private readonly Dictionary<int, TaskCompletionSource<CapturedRequest?>> _awaited = [];
    private volatile int _count;

    public int Count => _count;

    public static string Describe(string problem, IReadOnlyList<CapturedRequest> requests)
    {
        string heading = requests.Count switch
        {
            0 => "No requests were received.",
            <= MaxListed => "Received requests:",
            _ => Invariant($"Received requests (last {MaxListed} of {requests.Count}):"),
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
            request.Number = ++_count;
            _requests.Enqueue(request);
            if (_requests.Count > capacity)
            {
                _requests.Dequeue();
            }

            if (_awaited.Remove(request.Number, out TaskCompletionSource<CapturedRequest?>? awaited))
            {
                awaited.TrySetResult(request);
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
            foreach (TaskCompletionSource<CapturedRequest?> awaited in _awaited.Values)
            {
                awaited.TrySetResult(null);
            }
        }
    }

    public async Task<CapturedRequest> WaitAsync(int number, TimeSpan timeout, CancellationToken cancellationToken)
    {
        Task<CapturedRequest?> awaited;
        lock (_lock)
        {
            if (number <= _count)
            {
                return _requests.FirstOrDefault(request => request.Number == number)
                    ?? throw new FluxApiAssertionException(Invariant($"Request {number} was received, but only the last {capacity} are kept."));
            }

            _awaited.TryAdd(number, new TaskCompletionSource<CapturedRequest?>(TaskCreationOptions.RunContinuationsAsynchronously));
            awaited = _awaited[number].Task;
        }

        try
        {
            return await awaited.WaitAsync(timeout, cancellationToken).ConfigureAwait(false)
                ?? throw new FluxApiAssertionException(Invariant($"The server was disposed of before request {number} was received."));
        }
        catch (TimeoutException)
        {
            string problem = Invariant($"Request {number} was not received within {timeout.TotalSeconds} s.");
            throw new FluxApiAssertionException(Describe(problem, Snapshot()));
        }
    }
}
