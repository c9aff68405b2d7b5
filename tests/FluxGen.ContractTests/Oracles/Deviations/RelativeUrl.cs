using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations;

internal sealed class RelativeUrl() : Deviation(
    "A URL is relative",
    Refuses.MockServer,
    "The client reads one, because a response is not given up for it.")
{
    public override IEnumerable<string> Occasions(JsonRequest request) =>
        request.With(Place.Inner(request.Schema).Where(place => place.Schema.Format == "uri"), "\"a/b\"");

    public override bool IsOnlyForMockServer(VerdictError error, Comparison comparison) =>
        error.Keyword == "format" && comparison.PlaceAt(error.Pointer)?.Schema.Format == "uri"
        && Uri.TryCreate(comparison.TextAt(error.Pointer), UriKind.Relative, out _);
}
