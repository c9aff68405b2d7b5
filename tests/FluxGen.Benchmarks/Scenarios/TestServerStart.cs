using BenchmarkDotNet.Attributes;
using FluxGen.Benchmarks.Contenders;

namespace FluxGen.Benchmarks.Scenarios;

// From the start of a server to its first response, and its end.
public class TestServerStart
{
    private readonly byte[] _request = Responses.Request();
    private readonly byte[] _response = Responses.Documented();

    [Benchmark(Baseline = true)]
    public async Task WireMockLiteral()
    {
        using TestServer server = TestServer.StartWireMock(_request, _response);
        await server.CallAsync();
    }

    [Benchmark]
    public async Task FluxApiServer()
    {
        using TestServer server = await TestServer.StartFluxGenAsync(_request);
        await server.CallAsync();
    }
}
