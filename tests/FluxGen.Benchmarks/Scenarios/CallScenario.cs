using BenchmarkDotNet.Attributes;
using FluxGen.Benchmarks.Contenders;

namespace FluxGen.Benchmarks.Scenarios;

// One call of each contender, which all get the same response.
public abstract class CallScenario
{
    private Contender _floor = null!;
    private Contender _nswagNewtonsoft = null!;
    private Contender _nswagSystemText = null!;
    private Contender _refit = null!;
    private Contender _imagesClient = null!;
    private Contender _fluxClient = null!;

    [GlobalSetup]
    public void SetUp()
    {
        byte[] response = CreateResponse();
        EqualityCheck.Run(response);
        CannedHandler handler = new(response);
        _floor = ContenderName.Floor.Create(handler, CannedHandler.Address);
        _nswagNewtonsoft = ContenderName.NSwagNewtonsoft.Create(handler, CannedHandler.Address);
        _nswagSystemText = ContenderName.NSwagSystemText.Create(handler, CannedHandler.Address);
        _refit = ContenderName.Refit.Create(handler, CannedHandler.Address);
        _imagesClient = ContenderName.ImagesClient.Create(handler, CannedHandler.Address);
        _fluxClient = ContenderName.FluxClient.Create(handler, CannedHandler.Address);
    }

    [Benchmark(Baseline = true)]
    public Task Floor() => _floor.SendAsync();

    [Benchmark]
    public Task NSwagNewtonsoft() => _nswagNewtonsoft.SendAsync();

    [Benchmark]
    public Task NSwagSystemText() => _nswagSystemText.SendAsync();

    [Benchmark]
    public Task Refit() => _refit.SendAsync();

    [Benchmark]
    public Task ImagesClient() => _imagesClient.SendAsync();

    [Benchmark]
    public Task FluxClient() => _fluxClient.SendAsync();

    protected abstract byte[] CreateResponse();
}
