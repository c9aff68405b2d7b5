namespace FluxGen.ContractTests.Oracles;

// Adds the header by which a server is asked for one of the documented responses.
internal sealed class RequestedResponseHandler((string Name, string Value) header) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return base.SendAsync(request, cancellationToken);
    }
}
