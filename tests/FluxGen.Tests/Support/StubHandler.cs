using System.Net;

namespace FluxGen.Tests;

/// <summary>Answers without a network, and remembers what was asked.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private int _requestCount;

    public StubHandler(HttpStatusCode status, HttpContent content)
        : this((_, _) => Task.FromResult(new HttpResponseMessage(status) { Content = content }))
    {
    }

    public int RequestCount => Volatile.Read(ref _requestCount);

    public bool IsDisposed { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _requestCount);
        HttpResponseMessage response = await answer(request, cancellationToken);
        response.RequestMessage = request;
        return response;
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
