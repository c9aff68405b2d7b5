using FluxGen.Runtime;

namespace FluxGen;

// How the generated client reaches the service.
internal static class ServiceConnection
{
    public static HttpClient CreateHttpClient() => new(new SocketsHttpHandler
    {
        // A redirected POST could be a second generation, and would send the key to another host.
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,
    })
    {
        // Decoded by the generated client, which keeps the bytes where the encoding is not what the response says.
        DefaultRequestHeaders = { { "Accept-Encoding", "gzip, br" } },
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public static ImagesClient CreateClient(HttpClient httpClient, FluxClientOptions options) => new(httpClient, new()
    {
        BaseAddress = options.BaseAddress,
        Timeout = options.Timeout,
        TimeProvider = options.TimeProvider,
        MaxResponseBytes = options.MaxResponseBytes,
        ReadMode = ReadMode.Tolerant,
        Credentials = new Dictionary<string, ApiCredential> { [ImagesOperations.SecuritySchemes.BearerAuth] = ApiCredential.Bearer(options.ApiKey) },
    });
}
