using System.Buffers;
using FluxGen.Errors;

namespace FluxGen.Downloads;

internal sealed class ImageDownloader : IDisposable
{
    private const int BufferBytes = 80 * 1024;

    private readonly DownloadLimits _limits;
    private readonly Uri? _baseAddress;
    private readonly IReadOnlyList<string> _allowedHosts;
    private readonly WireText _wireText;
    private readonly Lazy<DownloadClient> _client;
    private volatile bool _isDisposed;

    // The base address is null where the requests go to the server of the specification.
    public ImageDownloader(DownloadLimits limits, Uri? baseAddress, IReadOnlyList<string> allowedHosts, WireText wireText)
    {
        _limits = limits;
        _baseAddress = baseAddress;
        _allowedHosts = allowedHosts;
        _wireText = wireText;
        _client = new(CreateClient);
    }

    // The URL as the response means it.
    public Uri Resolve(Uri url) => ImageUrl.Resolve(_baseAddress, url);

    // A reader cannot take back what it has been given, so after the first bytes such a download can only be resumed.
    public async Task<Stream> OpenAsync(Uri url, CancellationToken cancellationToken)
    {
        Download download = new(CreateSource(url), _limits, canBeginAgain: false, meter: null);
        try
        {
            await download.OpenAsync(cancellationToken).ConfigureAwait(false);
            return new DownloadStream(download);
        }
        catch
        {
            download.Dispose();
            throw;
        }
    }

    public async Task DownloadAsync(Uri url, Stream destination, ProgressMeter? meter, CancellationToken cancellationToken)
    {
        using Download download = new(CreateSource(url), _limits, canBeginAgain: true, meter);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            for (int read; (read = await download.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
            {
                if (download.Count == read)
                {
                    // The first bytes, perhaps of another attempt.
                    destination.SetLength(0);
                }

                await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        if (_client.IsValueCreated)
        {
            _client.Value.Dispose();
        }
    }

    private DownloadClient CreateClient() => new(new(_baseAddress, _allowedHosts), _wireText);

    private DownloadSource CreateSource(Uri url)
    {
        DownloadClient client = _isDisposed
            ? throw new ObjectDisposedException($"The {nameof(FluxClient)} was disposed before the download of {_wireText.Show(url)}.", innerException: null)
            : _client.Value;
        return ImageUrl.CanBeRead(url)
            ? new(url, client, _wireText)
            : throw new FluxImageException($"The service gave '{_wireText.Show(url)}' as the URL of the image, which is not an http, https or data URL.", url);
    }
}
