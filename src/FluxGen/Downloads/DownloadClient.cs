using System.Net;
using System.Net.Http.Headers;
using FluxGen.Errors;

namespace FluxGen.Downloads;

// Images are on other hosts than the service, so a separate client that never has the key downloads them. It follows redirects
// itself, so that each host on the way is tested.
internal sealed class DownloadClient(DownloadHosts hosts, WireText wireText) : IDisposable
{
    private const int MaxRedirects = 10;

    private readonly HttpClient _httpClient = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectCallback = hosts.ConnectAsync,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    // With a validator, it asks for the bytes from a position on, if the image is still the same.
    public async Task<HttpResponseMessage> SendAsync(Uri url, long position, EntityTagHeaderValue? validator, CancellationToken cancellationToken)
    {
        for (int redirects = 0; ; redirects++)
        {
            hosts.EnsureAllowed(url);
            using HttpRequestMessage request = Create(url, position, validator);
            HttpResponseMessage response = await _httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (!IsRedirect(response.StatusCode))
            {
                return response;
            }

            using (response)
            {
                url = redirects < MaxRedirects ? FindTarget(url, response) : throw new DownloadRefusedException($"its host redirects more than {MaxRedirects} times.");
            }
        }
    }

    public Uri FindTarget(Uri url, HttpResponseMessage response)
    {
        string? location = response.Headers.TryGetValues("Location", out IEnumerable<string>? values) ? values.First() : null;
        if (string.IsNullOrEmpty(location) || !Uri.TryCreate(url, location, out Uri? target))
        {
            throw new DownloadRefusedException($"its host responded with {(int)response.StatusCode} ({response.StatusCode}), but not with a URL to go to: '{wireText.Show(location ?? "")}'.");
        }

        if (!ImageUrl.IsHttp(target))
        {
            throw new DownloadRefusedException($"its host redirects to '{wireText.Show(target)}', which is not an http or https URL.");
        }

        return url.Scheme == Uri.UriSchemeHttps && target.Scheme != Uri.UriSchemeHttps
            ? throw new DownloadRefusedException($"its host redirects from https to '{wireText.Show(target)}', where others could read and change the image.")
            : target;
    }

    public void Dispose() => _httpClient.Dispose();

    private static HttpRequestMessage Create(Uri url, long position, EntityTagHeaderValue? validator)
    {
        HttpRequestMessage request = new(HttpMethod.Get, url);
        // Images are compressed already, and only bytes that are not compressed again can be resumed.
        request.Headers.AcceptEncoding.Add(new("identity"));
        if (validator is not null)
        {
            request.Headers.Range = new(position, to: null);
            request.Headers.IfRange = new(validator);
        }

        return request;
    }

    private static bool IsRedirect(HttpStatusCode status) => status
        is HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
}
