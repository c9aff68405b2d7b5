using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations;

internal sealed class WhiteSpaceInBase64() : Deviation(
    "There is white space in base64",
    Refuses.MockServer,
    "The client ignores it, as Convert.FromBase64String does.")
{
    public override IEnumerable<string> Occasions(JsonRequest request) => request.With(Place.Inner(request.Schema).Where(IsBase64), "\"AA EC\"");

    public override bool IsOnlyForMockServer(VerdictError error, Comparison comparison) =>
        error.Keyword == "format" && comparison.PlaceAt(error.Pointer) is { } place && IsBase64(place)
        && comparison.TextAt(error.Pointer) is { } text && Convert.TryFromBase64String(text, new byte[text.Length], out _);

    private static bool IsBase64(Place place) => place.Schema is { Type: "string", Format: "byte" };
}
