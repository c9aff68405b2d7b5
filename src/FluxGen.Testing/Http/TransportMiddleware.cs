using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace FluxGen.Testing.Http;

// Receives the bodies of requests, because WireMock.Net keeps them whatever their size and responds to malformed ones with an
// exception as JSON. Sends the responses, because the faults that WireMock.Net offers neither truncate a body nor reset a connection.
internal sealed class TransportMiddleware(IHttpContextAccessor accessor, TimeProvider time, int maxRequestBytes, CancellationToken stopped)
{
    private const int SlowPieces = 20;

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        // Registered first, so that it also ends a request that is still being received.
        using CancellationTokenRegistration abortion = stopped.Register(context.Abort);
        accessor.HttpContext = context;
        if (!await TryReceiveAsync(context).ConfigureAwait(false))
        {
            return;
        }

        await next(context).ConfigureAwait(false);
        if (context.Features.Get<MockResponse>() is not { } response)
        {
            return;
        }

        try
        {
            await SendAsync(context, response, context.RequestAborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The client has hung up, or the server is being stopped.
            context.Abort();
        }
    }

    private async Task<bool> TryReceiveAsync(HttpContext context)
    {
        try
        {
            context.Features.Set(await ReceivedBody.ReadAsync(context.Request, maxRequestBytes, context.RequestAborted).ConfigureAwait(false));
            context.Request.Body = Stream.Null;
            return true;
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The client has hung up, or the server is being stopped.
            context.Abort();
            return false;
        }
    }

    private async Task SendAsync(HttpContext context, MockResponse response, CancellationToken cancellationToken)
    {
        ResponseOptions options = response.Options;
        await WaitAsync(options.Latency, cancellationToken).ConfigureAwait(false);
        if (response.IsReset)
        {
            Reset(context);
            return;
        }

        context.Response.StatusCode = (int)response.Status;
        foreach ((string name, string value) in response.Headers)
        {
            context.Response.Headers[name] = value;
        }

        context.Response.ContentType = response.MediaType.Length == 0 ? null : response.MediaType;
        context.Response.Headers.ContentEncoding = options.IsGzipped ? "gzip" : null;
        if (options.RetryAfter is { } retryAfter)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        bool mayHaveBody = response.Status is not (HttpStatusCode.NoContent or HttpStatusCode.NotModified or HttpStatusCode.ResetContent);
        if (mayHaveBody && !options.IsChunked)
        {
            context.Response.ContentLength = response.Body.Length;
        }

        await context.Response.StartAsync(cancellationToken).ConfigureAwait(false);
        if (options.BodyLatency > TimeSpan.Zero)
        {
            await context.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
            await WaitAsync(options.BodyLatency, cancellationToken).ConfigureAwait(false);
        }

        if (mayHaveBody)
        {
            await SendBodyAsync(context.Response.Body, response, cancellationToken).ConfigureAwait(false);
        }

        if (options.SentFraction is not null)
        {
            // After an exception Kestrel closes the connection without ending the body, but only when everything that was written
            // has been sent. HttpContext.Abort would discard it.
            throw new IOException("The scenario breaks the connection off here.");
        }
    }

    private async Task SendBodyAsync(Stream stream, MockResponse response, CancellationToken cancellationToken)
    {
        ResponseOptions options = response.Options;
        ReadOnlyMemory<byte> rest = response.Body.AsMemory(0, (int)(response.Body.Length * (options.SentFraction ?? 1)));
        int pieces = options.BodyDuration == TimeSpan.Zero ? 1 : Math.Clamp(rest.Length, 1, SlowPieces);
        for (int left = pieces; left > 0; left--)
        {
            int length = rest.Length / left;
            await stream.WriteAsync(rest[..length], cancellationToken).ConfigureAwait(false);
            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
            rest = rest[length..];
            await WaitAsync(options.BodyDuration / pieces, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken) =>
        delay > TimeSpan.Zero ? Task.Delay(delay, time, cancellationToken) : Task.CompletedTask;

    // A socket that closes without lingering sends RST instead of FIN.
    private static void Reset(HttpContext context)
    {
        context.Features.Get<IConnectionSocketFeature>()!.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        context.Abort();
    }
}
