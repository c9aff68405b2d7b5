using FluxGen.Runtime;

namespace FluxGen.Tests.Runtime.Http;

internal sealed class StubHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public StubHandler(HttpResponseMessage response)
        : this((_, _) => Task.FromResult(response))
    {
    }

    public List<HttpRequestMessage> Requests { get; } = [];

    public static async Task<ApiResponse> SendAsync(HttpResponseMessage response, ApiClientOptions? options = null)
    {
        using HttpClient client = new(new StubHandler(response), disposeHandler: false);
        ApiSender sender = new(client, options ?? new(), "https://example.test/api");
        using HttpRequestMessage request = sender.CreateRequest(HttpMethod.Post, "v1/styles");
        return await sender.SendAsync(request, CancellationToken.None);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        HttpResponseMessage response = await answer(request, cancellationToken);
        response.RequestMessage = request;
        return response;
    }
}
