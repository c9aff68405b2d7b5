using FluxGen.Benchmarks.Contenders;
using FluxGen.Benchmarks.Measuring;

namespace FluxGen.Benchmarks.Scenarios;

public class Base64Answer : CallScenario, IHasPayload
{
    public long PayloadBytes => Answers.Base64Images * Answers.Base64ImageBytes;

    protected override byte[] CreateAnswer() => Answers.Base64();
}
