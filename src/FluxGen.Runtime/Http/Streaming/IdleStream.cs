namespace FluxGen.Runtime.Http.Streaming;

// A body that is read for as long as something arrives. An item of it cannot be longer than a response may be.
internal sealed class IdleStream(Stream body, int maxItemBytes, TimeSpan idle, TimeProvider timeProvider) : ReadOnlyStream
{
    private CancellationTokenSource? _timer;
    private int _itemBytes;
    private int _enumerations;

    public required Func<Exception, Exception> Explain { get; init; }

    public void BeginOnce()
    {
        if (Interlocked.Exchange(ref _enumerations, 1) != 0)
        {
            throw new InvalidOperationException("The stream of a response can be enumerated once. Call the operation again for another response.");
        }
    }

    public void BeginItem() => _itemBytes = 0;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        CancellationTokenSource timer = StartTimer();
        using CancellationTokenRegistration following = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timer);
        int count;
        try
        {
            count = await body.ReadAsync(buffer, timer.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(failure.Message, failure, cancellationToken);
        }
        catch (OperationCanceledException silence) when (timer.IsCancellationRequested)
        {
            throw new TimeoutException($"Nothing more of the stream came within {idle}.", silence);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or InvalidDataException or InvalidOperationException and not ObjectDisposedException)
        {
            throw Explain(broken);
        }

        _itemBytes += count;
        return _itemBytes <= maxItemBytes ? count : throw Explain(new InvalidDataException($"An item of the stream is longer than the maximum of {maxItemBytes} bytes."));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _timer?.Dispose();
            body.Dispose();
        }

        base.Dispose(disposing);
    }

    // A timer that has not fired is reused.
    private CancellationTokenSource StartTimer()
    {
        if (_timer is { } timer && timer.TryReset())
        {
            timer.CancelAfter(idle);
            return timer;
        }

        _timer?.Dispose();
        return _timer = new(idle, timeProvider);
    }
}
