using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations;

internal sealed class BlankByteOrderMark() : Deviation(
    "A text has a byte order mark and nothing else that is not blank",
    Refuses.MockServer,
    "It is a blank of ECMAScript, whose patterns specifications have, but not of .NET.")
{
    public override IEnumerable<string> Occasions(JsonRequest request) => [];

    public override bool IsOnlyForMockServer(VerdictError error, Comparison comparison) =>
        error.Keyword == "pattern" && $"{comparison.TextAt(error.Pointer)}".Contains('\uFEFF', StringComparison.Ordinal);
}
