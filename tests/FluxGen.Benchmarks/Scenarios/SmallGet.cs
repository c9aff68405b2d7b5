using BenchmarkDotNet.Attributes;
using FluxGen.Benchmarks.Contenders;
using FluxGen.Benchmarks.Orders;

namespace FluxGen.Benchmarks.Scenarios;

// A GET with a path and two query parameters, and a small response.
public class SmallGet
{
    private Contender[] _contenders = [];

    [GlobalSetup]
    public void SetUp()
    {
        byte[] response = OrderContender.CreateResponse();
        EqualityCheck.Run(response, OrderContender.All);
        CannedHandler handler = new(response);
        _contenders = [.. OrderContender.All.Select(contender => contender.Create(handler, CannedHandler.Address))];
    }

    [Benchmark(Baseline = true)]
    public Task Floor() => _contenders[0].SendAsync();

    [Benchmark]
    public Task NSwagNewtonsoft() => _contenders[1].SendAsync();

    [Benchmark]
    public Task NSwagSystemText() => _contenders[2].SendAsync();

    [Benchmark]
    public Task Kiota() => _contenders[3].SendAsync();

    [Benchmark]
    public Task Refit() => _contenders[4].SendAsync();

    [Benchmark]
    public Task OrdersClient() => _contenders[5].SendAsync();
}
