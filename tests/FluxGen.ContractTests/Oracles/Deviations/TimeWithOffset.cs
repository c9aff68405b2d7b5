using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations;

internal sealed class TimeWithOffset() : Deviation(
    "A time of day has an offset",
    Refuses.Client,
    "The property of the client is a TimeOnly, which has no offset.")
{
    public override IEnumerable<string> Occasions(JsonRequest request) => request.With(Place.Inner(request.Schema).Where(IsTime), "\"07:13:27Z\"");

    public override bool IsOnlyForClient(VerdictError error, Comparison comparison) =>
        comparison.PlaceAt(error.Pointer) is { } place && IsTime(place) && comparison.TextAt(error.Pointer) is { Length: > 8 };

    public static bool IsTime(Place place) => place is { IsOptionalInOpenObject: false, Schema: { Type: "string", Format: "time" } };
}
