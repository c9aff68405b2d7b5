using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations;

internal sealed class PlaceOfMalformedJson() : Deviation(
    "A body is no JSON: the place",
    Refuses.Both,
    "Each reader names the last value that it has begun, and begins at another byte. The schema says nothing about such a place.")
{
    public override IEnumerable<string> Occasions(JsonRequest request) => [request.Sample[..^1] + ",}"];

    public override bool IsSamePlace(VerdictError mockServer, VerdictError client) =>
        (mockServer.Keyword, client.Keyword) == (VerdictError.NoJson, VerdictError.NoJson) && mockServer.Pointer != client.Pointer;
}
