using FluxGen.Runtime.Http;

namespace FluxGen.Runtime;

/// <summary>
/// Lets the request of one call reach the network once, whatever handlers the HTTP client has: a handler that sends it again, such as
/// one for retries, hedging or redirects, gets a <see cref="RequestAlreadySentException"/>, and the caller what the first attempt was
/// answered with. An attempt that found no connection does not count.
/// </summary>
/// <remarks>
/// The body recognises when <see cref="SocketsHttpHandler"/> or <see cref="HttpClientHandler"/> writes it. It cannot where a handler
/// has buffered the body before, such as one that logs it, nor with other transports. A <see cref="SendOnceHandler"/>, as the innermost
/// handler of the client, recognises every attempt, and keeps the response to the first one with its headers and its body.
/// </remarks>
public sealed class SendOnce
{
    private readonly TimeProvider _timeProvider;
    private volatile BodyWrite? _write;
    private volatile SendAttempt? _attempt;

    /// <summary>Creates an instance, for one call.</summary>
    /// <param name="timeProvider">The clock; null for <see cref="TimeProvider.System"/>.</param>
    public SendOnce(TimeProvider? timeProvider = null) => _timeProvider = timeProvider ?? TimeProvider.System;

    /// <summary>Whether the request may have reached the network. False is certain: nothing has read its body.</summary>
    public bool MayBeSent { get; internal set; }

    /// <summary>The exception that a handler got because it sent the request again; null if none did.</summary>
    public RequestAlreadySentException? Prevented { get; private set; }

    // Called before the body is written to the network.
    internal async ValueTask BeginWriteAsync(CancellationToken cancellationToken)
    {
        BodyWrite write = new(_timeProvider, cancellationToken);
        if (Interlocked.CompareExchange(ref _write, write, null) is { } first)
        {
            await first.WaitForEndAsync(cancellationToken).ConfigureAwait(false);
            throw Prevent(first.Elapsed, failure: null);
        }

        write.Begin();
    }

    // Called by the innermost handler.
    internal async Task<HttpResponseMessage> SendAsync(Func<Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        SendAttempt attempt = new(_timeProvider);
        while (Interlocked.CompareExchange(ref _attempt, attempt, null) is { } first)
        {
            if (await first.WaitForEndAsync(cancellationToken).ConfigureAwait(false))
            {
                throw Prevent(first.Elapsed, first.Failure);
            }

            Interlocked.CompareExchange(ref _attempt, null, first);
        }

        return await attempt.RunAsync(send).ConfigureAwait(false);
    }

    // What the first attempt was answered with, although a handler threw afterwards; null if that is not known.
    internal HttpResponseMessage? FirstResponse => _attempt?.Response;

    // The failure of the first attempt, although a handler threw another one afterwards.
    internal Exception? FirstFailure => _attempt?.Failure;

    // Called when the handlers have ended, with the response that the caller reads.
    internal void Release(HttpResponseMessage? taken) => _attempt?.Response?.Release(taken);

    private RequestAlreadySentException Prevent(TimeSpan elapsed, Exception? failure) => Prevented ??= new(elapsed, failure);
}
