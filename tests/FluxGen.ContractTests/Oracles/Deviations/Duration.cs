using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations;

internal sealed class Duration() : Deviation(
    "A text is no duration",
    Refuses.Client,
    "The mock server does not validate this format. The property of the client is a TimeSpan.")
{
    public override IEnumerable<string> Occasions(JsonRequest request) =>
        request.With(Place.Inner(request.Schema).Where(IsDuration), $"\"{SampleText.Invalid(SampleText.Duration)}\"");

    public override bool IsOnlyForClient(VerdictError error, Comparison comparison) =>
        comparison.PlaceAt(error.Pointer) is { } place && IsDuration(place) && comparison.TextAt(error.Pointer) is not null;

    private static bool IsDuration(Place place) => place is { IsOptionalInOpenObject: false, Schema: { Type: "string", Format: SampleText.Duration } };
}
