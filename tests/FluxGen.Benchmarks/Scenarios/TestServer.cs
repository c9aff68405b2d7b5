using System.Net;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using FluxGen.Testing;

namespace FluxGen.Benchmarks.Scenarios;

// A server to test against: WireMock.Net with one literal response, which checks only the path, or the mock server, which
// validates each request against the specification and composes its response.
internal sealed class TestServer : IDisposable
{
    private readonly IDisposable _server;
    private readonly HttpClient _http;
    private readonly byte[] _request;

    private TestServer(IDisposable server, Uri address, byte[] request)
    {
        _server = server;
        _request = request;
        _http = new() { BaseAddress = address };
        _http.DefaultRequestHeaders.Authorization = new("Bearer", "key");
    }

    public static TestServer StartWireMock(byte[] request, byte[] response)
    {
        WireMockServer server = WireMockServer.Start();
        server
            .Given(Request.Create().WithPath($"/{ImagesOperations.GenerateImages.Path}").UsingMethod(ImagesOperations.GenerateImages.Method))
            .RespondWith(Response.Create().WithStatusCode(HttpStatusCode.Created).WithHeader("Content-Type", "application/json").WithBody(response));
        return new(server, new(server.Url!), request);
    }

    public static async Task<TestServer> StartFluxGenAsync(byte[] request)
    {
        FluxApiServer server = await FluxApiServer.StartAsync();
        return new(server, server.BaseAddress, request);
    }

    public async Task CallAsync()
    {
        using ByteArrayContent content = new(_request);
        content.Headers.ContentType = new("application/json");
        using HttpResponseMessage response = await _http.PostAsync(ImagesOperations.GenerateImages.Path, content);
        if (response.StatusCode != HttpStatusCode.Created)
        {
            throw new InvalidOperationException($"The server returned {response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }

        await response.Content.ReadAsByteArrayAsync();
    }

    public void Dispose()
    {
        _http.Dispose();
        _server.Dispose();
    }
}
