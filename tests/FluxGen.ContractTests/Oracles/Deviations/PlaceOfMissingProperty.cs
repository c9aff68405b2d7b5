using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations;

internal sealed class PlaceOfMissingProperty() : Deviation(
    "A required property is missing: the place",
    Refuses.Both,
    "The client's reader stands at the end of the object by then, and names the object, as Newtonsoft.Json does; the property is in the message.")
{
    public override IEnumerable<string> Occasions(JsonRequest request) =>
        request.With(Place.Inner(request.Schema).Where(place => place is { IsProperty: true, IsRequired: true }), json: null);

    public override bool IsSamePlace(VerdictError mockServer, VerdictError client)
    {
        int end = mockServer.Pointer.LastIndexOf('/');
        return mockServer.Keyword == "required" && mockServer.Pointer[..end] == client.Pointer
            && client.Message.Contains($"'{mockServer.Pointer[(end + 1)..]}'", StringComparison.Ordinal);
    }
}
