using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations;

internal sealed class TimeWithoutSeconds() : Deviation(
    "A time of day has no seconds",
    Refuses.MockServer,
    "RFC 3339 asks for seconds. The client reads a TimeOnly without them, and writes it whole.")
{
    public override IEnumerable<string> Occasions(JsonRequest request) =>
        request.With(Place.Inner(request.Schema).Where(IsTime), "\"07:13\"");

    public override bool IsOnlyForMockServer(VerdictError error, Comparison comparison) =>
        error.Keyword == "format" && comparison.PlaceAt(error.Pointer) is { } place && IsTime(place)
        && comparison.TextAt(error.Pointer) is { Length: 5 };

    private static bool IsTime(Place place) => place is { IsOptionalInOpenObject: false, Schema: { Type: "string", Format: "time" } };
}
