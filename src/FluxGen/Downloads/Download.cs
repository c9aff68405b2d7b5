namespace FluxGen.Downloads;

// Spans one download, from the request to the last byte. A failure of the network becomes a FluxImageException here, so that
// an IOException further up is always one of the disk.
internal sealed class Download(Uri url, DownloadLimits limits, ProgressMeter? meter) : IDisposable
{
    private readonly CancellationTokenSource _timer = new(limits.Timeout, limits.TimeProvider);
    private long _count;

    public async Task<T> RunAsync<T>(Func<CancellationToken, ValueTask<T>> step, CancellationToken cancellationToken)
    {
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _timer.Token);
        try
        {
            return await step(either.Token).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException or InvalidDataException or InvalidOperationException and not ObjectDisposedException)
        {
            string place = _count == 0 ? "cannot be downloaded" : $"broke off after {_count} bytes";
            throw new FluxImageException($"The image at {url} {place}: {broken.Message} The download can be repeated.", url, broken);
        }
        catch (OperationCanceledException cancelled) when (cancellationToken.IsCancellationRequested)
        {
            throw new TaskCanceledException(cancelled.Message, cancelled, cancellationToken);
        }
        catch (OperationCanceledException late) when (_timer.IsCancellationRequested)
        {
            throw new FluxImageException($"The image at {url} did not arrive within {limits.Timeout}. The download can be repeated.", url, late);
        }
        catch (OperationCanceledException closed)
        {
            throw new ObjectDisposedException($"The {nameof(FluxClient)} was disposed during the download of {url}.", closed);
        }
    }

    public void Begin(long? totalBytes) => meter?.Begin(totalBytes);

    public int Count(int read, int requested)
    {
        _count += read;
        meter?.Add(read);
        if (read == 0 && requested > 0)
        {
            meter?.End();
        }

        if (_count == 0 && requested > 0)
        {
            throw new FluxImageException($"The image at {url} is empty. The download can be repeated.", url);
        }

        return _count <= limits.MaxBytes
            ? read
            : throw new FluxImageException($"The image at {url} is larger than {limits.MaxBytes} bytes ({nameof(FluxClientOptions.MaxDownloadBytes)}).", url);
    }

    public void Dispose() => _timer.Dispose();
}
