using System.Net;

namespace FluxGen.Runtime.Http;

// A redirect that the framework's handler has followed on its own. It shows only in the request, which that handler changes.
internal static class FollowedRedirect
{
    // The redirect of a request that was then sent as a GET without its body; null if there was none.
    public static HttpResponseMessage? FindAsGet(HttpRequestMessage request, HttpContent? body) =>
        body is not null && request.Content is null ? Create(HttpStatusCode.Found, request) : null;

    // The redirect of a request whose body would have been sent again (307 or 308); null if there was none. Other handlers change
    // URLs too, but only a redirect drops the credentials.
    public static HttpResponseMessage? FindWithBody(HttpRequestMessage request, Uri? url) =>
        request.RequestUri != url && !request.Headers.Contains("Authorization") ? Create(HttpStatusCode.TemporaryRedirect, request) : null;

    private static HttpResponseMessage Create(HttpStatusCode status, HttpRequestMessage request)
    {
        HttpResponseMessage redirect = new(status) { RequestMessage = request };
        redirect.Headers.Location = request.RequestUri;
        return redirect;
    }
}
