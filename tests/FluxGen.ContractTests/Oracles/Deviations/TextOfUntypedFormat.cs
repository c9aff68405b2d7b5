using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations;

internal sealed class TextOfUntypedFormat() : Deviation(
    "A text does not have a format that C# has no type for",
    Refuses.MockServer,
    "The property of the client is a string. Its format is left to the service.")
{
    public override IEnumerable<string> Occasions(JsonRequest request) => Place.Inner(request.Schema).Where(IsUntyped)
        .Select(place => request.With(place, $"\"{SampleText.Invalid(place.Schema.Format)}\""));

    public override bool IsOnlyForMockServer(VerdictError error, Comparison comparison) =>
        error.Keyword == "format" && comparison.PlaceAt(error.Pointer) is { } place && IsUntyped(place);

    private static bool IsUntyped(Place place) => place.Schema is { Type: "string", Format: "email" or "hostname" or "ipv4" or "ipv6" };
}
