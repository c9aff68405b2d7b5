using System.Net;

namespace FluxGen.Benchmarks.Contenders;

// Responses from memory. The request's body is written as a socket would have it written.
internal sealed class CannedHandler(byte[] response) : HttpMessageHandler
{
    public static Uri Address { get; } = new("http://in.memory/");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } body)
        {
            await body.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        }

        ByteArrayContent content = new(response);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return new(HttpStatusCode.OK) { Content = content, RequestMessage = request };
    }
}
