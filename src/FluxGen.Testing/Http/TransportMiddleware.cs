using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace FluxGen.Testing.Http;

// WireMock.Net sets the status and the headers; the body travels from here, for its own faults neither truncate nor reset.
internal sealed class TransportMiddleware(TimeProvider time, CancellationToken stopped)
{
    private const int SlowPieces = 20;

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        // Also while the request is on its way still.
        using CancellationTokenRegistration breaking = stopped.Register(context.Abort);
        RequestContext exchange = RequestContext.Begin(context.Request.Path.Value ?? string.Empty);
        await next(context).ConfigureAwait(false);
        if (exchange.Response is not { } answer)
        {
            return;
        }

        try
        {
            await SendAsync(context, answer, context.RequestAborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The client has gone, or the server stops: nobody waits for the rest.
            context.Abort();
        }
    }

    private async Task SendAsync(HttpContext context, MockResponse answer, CancellationToken cancellationToken)
    {
        Transport transport = answer.Transport;
        await WaitAsync(transport.Latency, cancellationToken).ConfigureAwait(false);
        if (transport.IsReset)
        {
            Reset(context);
            return;
        }

        if (!transport.IsChunked && MayHaveBody(answer.Status))
        {
            context.Response.ContentLength = answer.Body.Length;
        }

        await context.Response.StartAsync(cancellationToken).ConfigureAwait(false);
        if (transport.BodyLatency > TimeSpan.Zero)
        {
            await context.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
            await WaitAsync(transport.BodyLatency, cancellationToken).ConfigureAwait(false);
        }

        if (MayHaveBody(answer.Status))
        {
            await SendBodyAsync(context.Response, answer.Body, transport, cancellationToken).ConfigureAwait(false);
        }

        if (transport.SentFraction is not null)
        {
            // Kestrel answers a failure in mid-body by closing without an end to the body, but only after what was written has
            // gone; an abort would overtake that.
            throw new IOException("The scenario breaks the connection off here.");
        }
    }

    private async Task SendBodyAsync(HttpResponse response, byte[] body, Transport transport, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> rest = body.AsMemory(0, (int)(body.Length * (transport.SentFraction ?? 1)));
        if (transport.BodyDuration == TimeSpan.Zero)
        {
            await response.Body.WriteAsync(rest, cancellationToken).ConfigureAwait(false);
            return;
        }

        int pieces = Math.Clamp(rest.Length, 1, SlowPieces);
        for (int left = pieces; left > 0; left--)
        {
            int length = rest.Length / left;
            await response.Body.WriteAsync(rest[..length], cancellationToken).ConfigureAwait(false);
            await response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
            rest = rest[length..];
            await WaitAsync(transport.BodyDuration / pieces, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
        }
    }

    // Closing without lingering sends a reset instead of a farewell.
    private static void Reset(HttpContext context)
    {
        if (context.Features.Get<IConnectionSocketFeature>() is { } connection)
        {
            connection.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        context.Abort();
    }

    private static bool MayHaveBody(HttpStatusCode status) => status is not (HttpStatusCode.NoContent or HttpStatusCode.NotModified or HttpStatusCode.ResetContent);
}
