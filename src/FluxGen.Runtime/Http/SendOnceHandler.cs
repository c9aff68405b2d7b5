using FluxGen.Runtime.Http;

namespace FluxGen.Runtime;

/// <summary>
/// The innermost handler of an HTTP client that has other handlers, for <see cref="SendOnce"/>: it lets each request of a generated
/// client through once, also where another handler has buffered its body, and keeps the response, so that the caller gets it even if
/// another handler discards it.
/// </summary>
/// <remarks>
/// For a client of <c>IHttpClientFactory</c>, add it last: <c>AddHttpMessageHandler(() => new SendOnceHandler())</c>. Use it only in
/// HTTP clients for generated clients: a request with any other body is refused, because it may be a copy of one that was sent before.
/// </remarks>
public sealed class SendOnceHandler : DelegatingHandler
{
    /// <summary>Creates a handler whose <see cref="DelegatingHandler.InnerHandler"/> has yet to be set.</summary>
    public SendOnceHandler()
    {
    }

    /// <summary>Creates a handler.</summary>
    /// <param name="innerHandler">What sends the requests.</param>
    public SendOnceHandler(HttpMessageHandler innerHandler)
        : base(innerHandler)
    {
    }

    /// <inheritdoc />
    /// <exception cref="RequestAlreadySentException">The request has been sent before.</exception>
    /// <exception cref="InvalidOperationException">The body is not that of a generated client.</exception>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Content switch
        {
            null or IRequestBody { SendOnce: null } => base.SendAsync(request, cancellationToken),
            IRequestBody { SendOnce: { } once } => once.SendAsync(request, () => base.SendAsync(request, cancellationToken), cancellationToken),
            HttpContent other => throw new InvalidOperationException(
                $"The request was not sent: its body is a {other.GetType().Name} and not the one that the generated client made, so it may be a copy of one that was sent before. Put a handler that replaces bodies inside the {nameof(SendOnceHandler)}, and use the {nameof(SendOnceHandler)} for generated clients only."),
        };
    }
}
