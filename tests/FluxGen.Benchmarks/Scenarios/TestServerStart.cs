using BenchmarkDotNet.Attributes;
using FluxGen.Benchmarks.Contenders;

namespace FluxGen.Benchmarks.Scenarios;

// From the start of a server to test against to its first answer, and its end.
public class TestServerStart
{
    private readonly byte[] _request = Answers.Request();
    private readonly byte[] _answer = Answers.Documented();

    [Benchmark(Baseline = true)]
    public async Task WireMockLiteral()
    {
        using TestServer server = TestServer.StartWireMock(_request, _answer);
        await server.CallAsync();
    }

    [Benchmark]
    public async Task FluxApiServer()
    {
        using TestServer server = await TestServer.StartFluxGenAsync(_request);
        await server.CallAsync();
    }
}
