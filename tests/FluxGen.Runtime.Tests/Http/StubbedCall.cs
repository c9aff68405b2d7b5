namespace FluxGen.Runtime.Tests.Http;

internal static class StubbedCall
{
    public static async Task<ReceivedResponse> SendAsync(HttpResponseMessage response, ApiClientOptions? options = null)
    {
        using HttpClient client = new(new StubHandler(response), disposeHandler: false);
        ApiSender sender = new(client, options ?? new(), "https://example.test/api");
        using HttpRequestMessage request = sender.CreateRequest(HttpMethod.Post, "v1/styles");
        return await sender.SendAsync(request, call: null, CancellationToken.None);
    }
}
