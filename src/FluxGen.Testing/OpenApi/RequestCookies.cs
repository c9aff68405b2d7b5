using FluxGen.Testing.Http;

namespace FluxGen.Testing.OpenApi;

internal static class RequestCookies
{
    // A client may spread them over several headers.
    public static string[] Values(ReceivedRequest message, string name) =>
    [
        .. (message.Headers.TryGetValue("Cookie", out IReadOnlyList<string>? headers) ? headers : [])
            .SelectMany(header => header.Split(';', StringSplitOptions.TrimEntries))
            .Where(cookie => cookie.StartsWith($"{name}=", StringComparison.Ordinal))
            .Select(cookie => cookie[(name.Length + 1)..]),
    ];
}
