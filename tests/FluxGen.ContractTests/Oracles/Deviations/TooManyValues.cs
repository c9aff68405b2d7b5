using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations;

internal sealed class TooManyValues() : Deviation(
    "A body has too many values",
    Refuses.MockServer,
    "The mock server would need a gigabyte for a request of some megabytes. The client limits the bytes of a response.")
{
    private const int MoreThanTheMockServerReads = 10_001;

    public override IEnumerable<string> Occasions(JsonRequest request) => RepeatedProperty.Repeated(request, MoreThanTheMockServerReads);

    public override bool IsOnlyForMockServer(VerdictError error, Comparison comparison) =>
        error.Keyword == VerdictError.NoJson && error.Expected.EndsWith(" values", StringComparison.Ordinal);
}
