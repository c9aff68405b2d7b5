namespace FluxGen.ContractTests.Judges;

// Adds the header to what the client sends by which a judge is asked for one of the documented answers.
internal sealed class AskingHandler((string Name, string Value)? question) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (question is var (name, value))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
