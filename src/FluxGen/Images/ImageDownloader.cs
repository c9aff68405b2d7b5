using System.Net;

namespace FluxGen;

// Images are on other hosts than the service's, so they are fetched by a client of their own that never had the key.
internal sealed class ImageDownloader(FluxClientOptions options) : IDisposable
{
    private readonly Lazy<HttpClient> _httpClient = new(CreateHttpClient);
    private bool _isDisposed;

    public async Task<Stream> OpenAsync(Uri url, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, typeof(FluxClient));
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https"))
        {
            throw new FluxImageException($"The service gave '{url.OriginalString}' as the address of the image, which is no http or https URL.", url);
        }

        Download download = new(url, options);
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
        HttpResponseMessage response = await _httpClient.Value
            .GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            .ConfigureAwait(false);
        try
        {
            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw new FluxImageException($"The image at {url} cannot be downloaded: its host answered {(int)response.StatusCode} ({response.StatusCode}).", url);
            }

            // A login page or an error of a gateway, for example.
            if (response.Content.Headers.ContentType?.MediaType is { } mediaType && IsText(mediaType))
            {
                throw new FluxImageException($"The image at {url} cannot be downloaded: its host answered with {mediaType} instead of an image.", url);
            }

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
