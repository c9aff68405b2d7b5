using FluxGen.Benchmarks.Contenders;
using FluxGen.Benchmarks.Measuring;

namespace FluxGen.Benchmarks.Scenarios;

public class Base64Response : CallScenario, IHasPayload
{
    public long PayloadBytes => Responses.Base64Images * Responses.Base64ImageBytes;

    protected override byte[] CreateResponse() => Responses.Base64();
}
