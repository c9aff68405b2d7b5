using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations;

internal sealed class PlaceOfNamelessProperty() : Deviation(
    "A property has no name: the place",
    Refuses.Both,
    "The client's paths are those of Newtonsoft.Json, which cannot express it.")
{
    public override IEnumerable<string> Occasions(JsonRequest request) =>
        request.Schema.IsClosed ? [request.With(Place.Root(request.Schema).Unknown(""), "1")] : [];

    public override bool IsSamePlace(VerdictError mockServer, VerdictError client) =>
        mockServer.Pointer.Split('/').Skip(1).Contains("") && WithNames(mockServer.Pointer) == WithNames(client.Pointer);

    private static string WithNames(string pointer) => string.Join('/', pointer.Split('/', StringSplitOptions.RemoveEmptyEntries));
}
