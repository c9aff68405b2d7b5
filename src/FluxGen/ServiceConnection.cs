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

    public static ImagesClient CreateClient(HttpClient httpClient, FluxClientOptions options)
    {
        // Written by hand, because NSwag's templates cannot see the security scheme of the specification.
        string authorization = $"Bearer {options.ApiKey}";
        return new(httpClient, new()
        {
            BaseAddress = options.BaseAddress,
            Timeout = options.Timeout,
            TimeProvider = options.TimeProvider,
            MaxResponseBytes = options.MaxResponseBytes,
            ReadMode = ReadMode.Tolerant,
            PrepareRequest = (request, _) =>
            {
                request.Headers.TryAddWithoutValidation("Authorization", authorization);
                return ValueTask.CompletedTask;
            },
        });
    }
}
