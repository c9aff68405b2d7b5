using System.Net;

namespace FluxGen.Runtime.Http;

// A request on its way through the handlers of the HTTP client, of which only the first attempt counts.
internal readonly struct SentRequest
{
    private readonly HttpRequestMessage _request;
    private readonly SendOnce _once;
    private readonly Uri? _url;
    private readonly IRequestBody? _body;

    public SentRequest(HttpRequestMessage request, SendOnce once)
    {
        (_request, _once, _url, _body) = (request, once, request.RequestUri, request.Content as IRequestBody);
        if (_body is not null)
        {
            _body.SendOnce = once;
        }
    }

    // The framework's handler follows a redirect on its own, and sends a GET without the body. That shows only in the request.
    public HttpResponseMessage Accept(HttpResponseMessage response)
    {
        if (_body is null || _request.Content is not null)
        {
            _once.Release(response);
            return response;
        }

        _once.Release(taken: null);
        response.Dispose();
        return CreateRedirect(HttpStatusCode.Found);
    }

    // What the first attempt was answered with, whatever the handlers made of it; null if that is not known.
    public HttpResponseMessage? FindFirstResponse(Exception failure, CancellationToken cancellationToken)
    {
        HttpResponseMessage? response = cancellationToken.IsCancellationRequested ? null
            : _once.FirstResponse is { } first ? first
            : failure is RequestAlreadySentException && IsRedirected() ? CreateRedirect(HttpStatusCode.TemporaryRedirect)
            : null;
        _once.Release(response);
        return response;
    }

    public Exception? FindFirstFailure(Exception failure) => failure is OperationCanceledException ? null : _once.FirstFailure as HttpRequestException;

    // A redirect with 307 or 308 keeps the body. Other handlers change URLs too, but only a redirect drops the credentials.
    private bool IsRedirected() => _request.RequestUri != _url && !_request.Headers.Contains("Authorization");

    private HttpResponseMessage CreateRedirect(HttpStatusCode status)
    {
        HttpResponseMessage redirect = new(status) { RequestMessage = _request };
        redirect.Headers.Location = _request.RequestUri;
        return redirect;
    }
}
