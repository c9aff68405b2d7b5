using BenchmarkDotNet.Attributes;
using FluxGen.Benchmarks.Contenders;

namespace FluxGen.Benchmarks.Scenarios;

// Many callers of one client, each with one call at a time. The server shares the processors with them.
public class Loopback : IDisposable
{
    public const int Callers = 32;

    private const int CallsOfEach = 25;

    private readonly Dictionary<ContenderName, (SocketsHttpHandler Handler, Contender Contender)> _contenders = [];
    private LoopbackServer? _server;

    [GlobalSetup]
    public void SetUp()
    {
        byte[] response = Responses.Documented();
        EqualityCheck.Run(response);
        _server = new(response);
        foreach (ContenderName name in Enum.GetValues<ContenderName>())
        {
            SocketsHttpHandler handler = new();
            _contenders[name] = (handler, name.Create(handler, _server.Address));
        }
    }

    [GlobalCleanup]
    public void Dispose()
    {
        foreach ((SocketsHttpHandler handler, _) in _contenders.Values)
        {
            handler.Dispose();
        }

        _server?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Callers * CallsOfEach)]
    public Task Floor() => CallAsync(ContenderName.Floor);

    [Benchmark(OperationsPerInvoke = Callers * CallsOfEach)]
    public Task NSwagNewtonsoft() => CallAsync(ContenderName.NSwagNewtonsoft);

    [Benchmark(OperationsPerInvoke = Callers * CallsOfEach)]
    public Task NSwagSystemText() => CallAsync(ContenderName.NSwagSystemText);

    [Benchmark(OperationsPerInvoke = Callers * CallsOfEach)]
    public Task Refit() => CallAsync(ContenderName.Refit);

    [Benchmark(OperationsPerInvoke = Callers * CallsOfEach)]
    public Task Kiota() => CallAsync(ContenderName.Kiota);

    [Benchmark(OperationsPerInvoke = Callers * CallsOfEach)]
    public Task ImagesClient() => CallAsync(ContenderName.ImagesClient);

    [Benchmark(OperationsPerInvoke = Callers * CallsOfEach)]
    public Task FluxClient() => CallAsync(ContenderName.FluxClient);

    private Task CallAsync(ContenderName name)
    {
        Contender contender = _contenders[name].Contender;
        return Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            for (int call = 0; call < CallsOfEach; call++)
            {
                await contender.SendAsync();
            }
        })));
    }
}
