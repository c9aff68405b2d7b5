using FluxGen.Testing;
using FluxGen.Testing.OpenApi;

namespace FluxGen.RoundTrip.Tests.Corpus;

// Adds the keys of an operation to its requests, and keeps the body of the last response.
internal sealed class RecordingHandler() : DelegatingHandler(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false })
{
    public Operation? Operation { get; set; }

    public byte[] Body { get; private set; } = [];

    public string MediaType { get; private set; } = "";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        foreach (SecurityScheme scheme in Operation?.Security is [var first, ..] ? first : [])
        {
            AddKey(request, scheme);
        }

        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        Body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        MediaType = response.Content.Headers.ContentType?.MediaType ?? "";
        return response;
    }

    private static void AddKey(HttpRequestMessage request, SecurityScheme scheme)
    {
        switch (scheme.In)
        {
            case RequestPart.Query:
                request.RequestUri = new UriBuilder(request.RequestUri!) { Query = $"{request.RequestUri!.Query.TrimStart('?')}&{scheme.Name}=key".TrimStart('&') }.Uri;
                break;
            case RequestPart.Cookie:
                request.Headers.TryAddWithoutValidation("Cookie", $"{scheme.Name}=key");
                break;
            default:
                request.Headers.TryAddWithoutValidation(scheme.Name, scheme.AuthenticationScheme is null ? "key" : $"{scheme.AuthenticationScheme} key");
                break;
        }
    }
}
