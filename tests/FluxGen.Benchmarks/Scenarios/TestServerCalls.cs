using BenchmarkDotNet.Attributes;
using FluxGen.Benchmarks.Contenders;

namespace FluxGen.Benchmarks.Scenarios;

// Requests to a server from many callers at a time, who share the processors with it.
public class TestServerCalls : IDisposable
{
    private const int Callers = 32;
    private const int CallsOfEach = 25;

    private TestServer _wireMock = null!;
    private TestServer _fluxGen = null!;

    [GlobalSetup]
    public void SetUp()
    {
        byte[] request = Responses.Request();
        _wireMock = TestServer.StartWireMock(request, Responses.Documented());
        _fluxGen = TestServer.StartFluxGenAsync(request).GetAwaiter().GetResult();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _wireMock.Dispose();
        _fluxGen.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Callers * CallsOfEach)]
    public Task WireMockLiteral() => CallAsync(_wireMock);

    [Benchmark(OperationsPerInvoke = Callers * CallsOfEach)]
    public Task FluxApiServer() => CallAsync(_fluxGen);

    private static Task CallAsync(TestServer server) => Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
    {
        for (int call = 0; call < CallsOfEach; call++)
        {
            await server.CallAsync();
        }
    })));
}
