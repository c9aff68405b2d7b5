using FluxGen.ContractTests.Oracles.Deviations.OfPrism;

namespace FluxGen.ContractTests.Oracles;

// https://stoplight.io/open-source/prism, as Prism/run.sh starts it: an implementation that nobody here wrote.
internal sealed class PrismServer : OracleServer
{
    public PrismServer(Uri url) => Url = url;

    public override IReadOnlyList<PrismDeviation> Deviations => PrismDeviation.All;

    public override Task StartAsync() => Task.CompletedTask;

    public override (string Name, string Value) HeaderFor(ResponseCase response) =>
        ("Prefer", $"code={(int)response.Code}{(response.ExampleName is null ? "" : $", example={response.ExampleName}")}");
}
