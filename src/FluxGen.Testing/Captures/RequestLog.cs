using System.Globalization;

namespace FluxGen.Testing.Captures;

// The requests of one kind, in the order of their arrival.
internal sealed class RequestLog(int capacity)
{
    private readonly Lock _lock = new();
    private readonly List<Waiter> _waiters = [];
    private Queue<CapturedRequest> _requests = [];
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

    // Nothing will come any more.
    public void Close()
    {
        lock (_lock)
        {
            _waiters.ForEach(waiter => waiter.Request.TrySetException(new FluxApiAssertionException(string.Create(
                CultureInfo.InvariantCulture, $"The server was disposed of before request {waiter.Number} came."))));
            _waiters.Clear();
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _requests = [];
            _count = 0;
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
                        CultureInfo.InvariantCulture, $"Request {number} came, but only the last {capacity} are kept."));
            }

            _waiters.Add(waiter);
        }

        try
        {
            return await waiter.Request.Task.WaitAsync(timeout, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new FluxApiAssertionException(RequestListing.Write(
                string.Create(CultureInfo.InvariantCulture, $"Request {number} did not come within {timeout.TotalSeconds} s."), Snapshot()));
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
