namespace FluxGen;

// One for the whole of a download, from the request to the last byte. Tells a failing network apart from a failing disk.
internal sealed class Download(Uri url, FluxClientOptions options) : IDisposable
{
    private readonly CancellationTokenSource _timer = new(options.DownloadTimeout, options.TimeProvider);
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
            throw new FluxImageException($"The image at {url} {place}: {broken.Message} It may be tried again.", url, broken);
        }
        catch (OperationCanceledException cancelled) when (cancellationToken.IsCancellationRequested)
        {
            throw new TaskCanceledException(cancelled.Message, cancelled, cancellationToken);
        }
        catch (OperationCanceledException late) when (_timer.IsCancellationRequested)
        {
            throw new FluxImageException($"The image at {url} did not come within {options.DownloadTimeout}. It may be tried again.", url, late);
        }
        catch (OperationCanceledException closed)
        {
            throw new ObjectDisposedException($"The {nameof(FluxClient)} was disposed during the download of {url}.", closed);
        }
    }

    public int Count(int read, int asked)
    {
        _count += read;
        if (_count == 0 && asked > 0)
        {
            throw new FluxImageException($"The image at {url} is empty. It may be tried again.", url);
        }

        return _count <= options.MaxDownloadBytes
            ? read
            : throw new FluxImageException($"The image at {url} is larger than the {options.MaxDownloadBytes} bytes that are downloaded at most ({nameof(FluxClientOptions.MaxDownloadBytes)}).", url);
    }

    public void Dispose() => _timer.Dispose();
}
