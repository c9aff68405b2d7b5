using System.Collections.Concurrent;
using System.Net;

namespace FluxGen.TestUtils;

/// <summary>Responds without a network, and keeps the requests.</summary>
public sealed class StubHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> respond) : HttpMessageHandler
{
    private readonly ConcurrentQueue<HttpRequestMessage> _requests = new();

    public StubHandler(HttpResponseMessage response)
        : this((_, _) => Task.FromResult(response))
    {
    }

    public StubHandler(HttpStatusCode status, HttpContent content)
        : this((_, _) => Task.FromResult(new HttpResponseMessage(status) { Content = content }))
    {
    }

    public IReadOnlyCollection<HttpRequestMessage> Requests => _requests;

    public int RequestCount => _requests.Count;

    public bool IsDisposed { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _requests.Enqueue(request);
        HttpResponseMessage response = await respond(request, cancellationToken);
        response.RequestMessage = request;
        return response;
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
