using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations;

internal sealed class HalfSurrogatePair() : Deviation(
    "The name of a property has half of a surrogate pair in an escape: the place",
    Refuses.Both,
    "The client names the object, and ends there; the mock server names the property.")
{
    public override IEnumerable<string> Occasions(JsonRequest request) => [request.Sample[..^1] + ",\"\\ud83d\":1}"];

    public override bool IsSamePlace(VerdictError mockServer, VerdictError client) =>
        IsHalf(mockServer) && client.Keyword == VerdictError.NoJson && mockServer.Pointer != client.Pointer;

    public override bool IsOnlyForMockServer(VerdictError error, Comparison comparison) => IsHalf(error);

    public override bool IsOnlyForClient(VerdictError error, Comparison comparison) =>
        comparison.Client.IsUnread && comparison.MockServer.Errors.Any(IsHalf);

    private static bool IsHalf(VerdictError error) => error is { Keyword: VerdictError.NoJson, Expected: "Unicode text" };
}
