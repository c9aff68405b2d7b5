using BenchmarkDotNet.Attributes;
using FluxGen.Benchmarks.Contenders;

namespace FluxGen.Benchmarks.Scenarios;

// One call of each contender, which all get the same response.
public abstract class CallScenario
{
    private Contender[] _contenders = [];

    [GlobalSetup]
    public void SetUp()
    {
        byte[] response = CreateResponse();
        EqualityCheck.Run(response);
        CannedHandler handler = new(response);
        _contenders = [.. Enum.GetValues<ContenderName>().Select(name => name.Create(handler, CannedHandler.Address))];
    }

    [Benchmark(Baseline = true)]
    public Task Floor() => _contenders[(int)ContenderName.Floor].SendAsync();

    [Benchmark]
    public Task NSwagNewtonsoft() => _contenders[(int)ContenderName.NSwagNewtonsoft].SendAsync();

    [Benchmark]
    public Task NSwagSystemText() => _contenders[(int)ContenderName.NSwagSystemText].SendAsync();

    [Benchmark]
    public Task Refit() => _contenders[(int)ContenderName.Refit].SendAsync();

    [Benchmark]
    public Task Kiota() => _contenders[(int)ContenderName.Kiota].SendAsync();

    [Benchmark]
    public Task ImagesClient() => _contenders[(int)ContenderName.ImagesClient].SendAsync();

    [Benchmark]
    public Task FluxClient() => _contenders[(int)ContenderName.FluxClient].SendAsync();

    protected abstract byte[] CreateResponse();
}
