using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FluxGen.RoundTrip.Tests.Server;

internal static class SecurityEndpoints
{
    public static void Map(WebApplication application) => application.MapGet("/secured/{kind}", (HttpRequest request) => Echo.Of(
        ("authorization", Header(request, "Authorization")),
        ("X-Key", Header(request, "X-Key")),
        ("key", request.Query["key"] is [var key, ..] ? key : null),
        ("login", request.Cookies["login"])));

    private static string? Header(HttpRequest request, string name) => request.Headers[name] is [var value, ..] ? value : null;
}
