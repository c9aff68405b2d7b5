using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations;

internal sealed class ByteOrderMark() : Deviation(
    "A byte order mark comes first",
    Refuses.MockServer,
    "RFC 8259 forbids sending one and allows ignoring it: the client sends none, and ignores one in a response.")
{
    public override IEnumerable<string> Occasions(JsonRequest request) => ["\uFEFF" + request.Sample];

    public override bool IsOnlyForMockServer(VerdictError error, Comparison comparison) =>
        error.Keyword == VerdictError.NoJson && comparison.Body.AsSpan().StartsWith("\uFEFF"u8);
}
