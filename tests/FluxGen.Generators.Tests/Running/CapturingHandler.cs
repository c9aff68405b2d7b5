using System.Net;
using System.Text;

namespace FluxGen.Generators.Tests.Running;

// Responds to every request in the same way and keeps the last one, with the body that is disposed after the call.
internal sealed class CapturingHandler(int status, string? body = null, string mediaType = "application/json") : HttpMessageHandler
{
    public HttpRequestMessage? Request { get; private set; }

    // As it is sent.
    public string? Url => Request?.RequestUri?.AbsoluteUri;

    public string? Body { get; private set; }

    public string? ContentType { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Request = request;
        ContentType = request.Content?.Headers.ContentType?.ToString();
        Body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        HttpResponseMessage response = new((HttpStatusCode)status) { RequestMessage = request };
        if (body is not null)
        {
            response.Content = new StringContent(body, Encoding.UTF8, mediaType);
        }

        return response;
    }
}
