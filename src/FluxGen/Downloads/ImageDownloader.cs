using System.Net;

namespace FluxGen.Downloads;

// Images are on other hosts than the service, so a separate client that never has the key downloads them.
internal sealed class ImageDownloader(DownloadLimits limits) : IDisposable
{
    private readonly Lazy<HttpClient> _httpClient = new(CreateHttpClient);
    private bool _isDisposed;

    public async Task<Stream> OpenAsync(Uri url, ProgressMeter? meter, CancellationToken cancellationToken)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https"))
        {
            throw new FluxImageException($"The service gave '{url.OriginalString}' as the URL of the image, which is not an absolute http or https URL.", url);
        }

        Download download = new(url, limits, meter);
        try
        {
            return await download.RunAsync(token => OpenAsync(url, download, token), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            download.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        if (_httpClient.IsValueCreated)
        {
            _httpClient.Value.Dispose();
        }
    }

    private async ValueTask<Stream> OpenAsync(Uri url, Download download, CancellationToken cancellationToken)
    {
        HttpClient httpClient = _isDisposed
            ? throw new ObjectDisposedException($"The {nameof(FluxClient)} was disposed before the download of {url}.", innerException: null)
            : _httpClient.Value;
        HttpResponseMessage response = await httpClient
            .GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            .ConfigureAwait(false);
        try
        {
            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw new FluxImageException($"The image at {url} cannot be downloaded: its host responded with {(int)response.StatusCode} ({response.StatusCode}).", url);
            }

            // A login page or an error of a gateway, for example.
            if (response.Content.Headers.ContentType?.MediaType is { } mediaType && IsText(mediaType))
            {
                throw new FluxImageException($"The image at {url} cannot be downloaded: its host responded with {mediaType} instead of an image.", url);
            }

            download.Begin(response.Content.Headers.ContentLength);
            Stream content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            return new DownloadStream(content, response, download);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static bool IsText(string mediaType) =>
        mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        || (mediaType.StartsWith("application/", StringComparison.OrdinalIgnoreCase)
            && (mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("xml", StringComparison.OrdinalIgnoreCase)));

    private static HttpClient CreateHttpClient() => new(new SocketsHttpHandler
    {
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
