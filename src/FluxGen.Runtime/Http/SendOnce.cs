using System.Net;
using FluxGen.Runtime.Http;

namespace FluxGen.Runtime;

/// <summary>
/// Lets the request of one call reach the network once, whatever handlers the HTTP client has: a handler that sends it again, such as
/// one for retries, hedging or redirects, gets a <see cref="RequestAlreadySentException"/>, and the caller the
/// response to the first attempt. An attempt that found no connection does not count.
/// </summary>
/// <remarks>
/// The body recognises when <see cref="SocketsHttpHandler"/> or <see cref="HttpClientHandler"/> writes it. It cannot where a handler
/// has buffered the body before, such as one that logs it, nor with other transports, and it cannot tell two attempts at a time apart
/// that share a cancellation token. A <see cref="SendOnceHandler"/>, as the innermost
/// handler of the client, recognises every attempt, and keeps the response to the first one with its headers and its body.
/// </remarks>
public sealed class SendOnce
{
    private readonly TimeProvider _timeProvider;
    private volatile BodyWrite? _write;
    private volatile SendAttempt? _attempt;
    private Uri? _url;
    private volatile bool _isBodyRead;

    /// <summary>Creates an instance, for one call.</summary>
    /// <param name="timeProvider">The clock; null for <see cref="TimeProvider.System"/>.</param>
    public SendOnce(TimeProvider? timeProvider = null) => _timeProvider = timeProvider ?? TimeProvider.System;

    /// <summary>
    /// Whether the request may have reached the network. False is certain: nothing has read its body, or a <see cref="SendOnceHandler"/>
    /// knows that no attempt found a connection.
    /// </summary>
    public bool MayBeSent => _attempt is { } attempt ? attempt.MayBeSent || _write is not null : _isBodyRead;

    /// <summary>The exception that a handler got because it sent the request again; null if none did.</summary>
    public RequestAlreadySentException? Prevented { get; private set; }

    // Called when anything reads the body. Who has a copy can send it unseen.
    internal void NoteRead() => _isBodyRead = true;

    // Called before the body is written, to whatever it is.
    internal ValueTask BeginAsync(Stream stream, CancellationToken cancellationToken)
    {
        NoteRead();
        return IsNetwork(stream) ? BeginWriteAsync(cancellationToken) : ValueTask.CompletedTask;
    }

    // Called before the body is written to the network.
    private async ValueTask BeginWriteAsync(CancellationToken cancellationToken)
    {
        BodyWrite write = new(_timeProvider, cancellationToken);
        if (Interlocked.CompareExchange(ref _write, write, null) is { } first)
        {
            await first.WaitForEndAsync(cancellationToken).ConfigureAwait(false);
            throw Prevent(first.Elapsed, first.CancelledAfter, failure: null);
        }

        write.Begin();
    }

    // Called by the innermost handler.
    internal async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Func<Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        SendAttempt attempt = new(_timeProvider);
        while (Interlocked.CompareExchange(ref _attempt, attempt, null) is { } first)
        {
            if (await first.WaitForEndAsync(cancellationToken).ConfigureAwait(false))
            {
                throw Prevent(first.Elapsed, first.CancelledAfter, first.Failure);
            }

            Interlocked.CompareExchange(ref _attempt, null, first);
        }

        return await attempt.RunAsync(send, isSent: () => _write is not null || FindRedirect(request) is not null).ConfigureAwait(false);
    }

    internal void Begin(HttpRequestMessage request)
    {
        if (request.Content is IRequestBody body)
        {
            body.SendOnce = this;
            _url = request.RequestUri;
        }
    }

    // The framework's handler follows a redirect on its own, and sends a GET without the body. That shows only in the request.
    internal HttpResponseMessage Accept(HttpRequestMessage request, HttpResponseMessage response)
    {
        if (_url is null || request.Content is not null)
        {
            End(response);
            return response;
        }

        End(taken: null);
        response.Dispose();
        return CreateRedirect(HttpStatusCode.Found, request);
    }

    // The response to the first attempt, although a handler threw afterwards; null if that is not known.
    internal HttpResponseMessage? FindFirstResponse(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage? response = cancellationToken.IsCancellationRequested ? null
            : _attempt?.Response is { } first ? first
            : MayBeSent && FindRedirect(request) is { } redirect ? CreateRedirect(redirect, request)
            : null;
        End(response);
        return response;
    }

    // The failure of the first attempt, although a handler threw another one afterwards; null if that is not known.
    internal Exception? FindFirstFailure(Exception failure) => failure is OperationCanceledException ? null : _attempt?.Failure as HttpRequestException;

    // A redirect drops the body, or, with 307 or 308, the credentials alone. Other handlers change URLs too.
    private HttpStatusCode? FindRedirect(HttpRequestMessage request) =>
        _url is null ? null
        : request.Content is null ? HttpStatusCode.Found
        : request.RequestUri == _url || request.Headers.Contains("Authorization") ? null
        : HttpStatusCode.TemporaryRedirect;

    // The handlers have ended, and the caller takes this response.
    private void End(HttpResponseMessage? taken)
    {
        _write?.End();
        _attempt?.Response?.Release(taken);
    }

    private static HttpResponseMessage CreateRedirect(HttpStatusCode status, HttpRequestMessage request)
    {
        HttpResponseMessage redirect = new(status) { RequestMessage = request };
        redirect.Headers.Location = request.RequestUri;
        return redirect;
    }

    private RequestAlreadySentException Prevent(TimeSpan elapsed, TimeSpan? endedAfter, Exception? failure) =>
        Prevented ??= new(elapsed, endedAfter, failure);

    // The framework's transport writes to streams of its own assembly, in which HttpContent's buffer is nested too. Streams of
    // handlers, which read the body for a log or a signature, are from elsewhere.
    private static bool IsNetwork(Stream stream) =>
        stream.GetType() is { } type && type.Assembly == typeof(HttpContent).Assembly && type.DeclaringType != typeof(HttpContent);
}
