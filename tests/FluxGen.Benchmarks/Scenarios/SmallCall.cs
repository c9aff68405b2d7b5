using FluxGen.Benchmarks.Contenders;

namespace FluxGen.Benchmarks.Scenarios;

public class SmallCall : CallScenario
{
    protected override byte[] CreateResponse() => Responses.Documented();
}
