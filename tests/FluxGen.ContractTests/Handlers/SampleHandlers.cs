namespace FluxGen.ContractTests.Handlers;

// Tries once more after any failure, or after a success that it does not like.
internal sealed class RepeatingHandler(HttpMessageHandler inner, bool isSuccessRepeated = false) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            if (!isSuccessRepeated)
            {
                return response;
            }

            await response.Content.ReadAsStringAsync(cancellationToken);
            response.Dispose();
        }
        catch (HttpRequestException)
        {
            // It tries again.
        }

        return await base.SendAsync(request, cancellationToken);
    }
}

// One of the attempts goes to a server that is down.
internal sealed class RoutingHandler(int deadAttempt, Uri dead) : DelegatingHandler(new HttpClientHandler())
{
    private int _attempts;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uri url = request.RequestUri!;
        request.RequestUri = ++_attempts == deadAttempt ? new(dead, url.AbsolutePath) : url;
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            request.RequestUri = url;
        }
    }
}

// Takes whichever of two attempts ends first.
internal sealed class TwiceHandler(Host.AttemptCounter attempts, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Task<HttpResponseMessage> first = base.SendAsync(request, cancellationToken);
        Task<HttpResponseMessage> second = base.SendAsync(request, cancellationToken);
        attempts.Add();
        attempts.Add();
        return await await Task.WhenAny(first, second);
    }
}

internal sealed class CopyingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Content = new ByteArrayContent(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }
}
