using System.Globalization;
using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations;

internal sealed class LooseDateTime() : Deviation(
    "A date and time is not quite that of RFC 3339",
    Refuses.MockServer,
    "In a response, the client reads one with a space for the T, or without seconds or offset. It writes them whole.")
{
    public override IEnumerable<string> Occasions(JsonRequest request) =>
        request.With(Place.Inner(request.Schema).Where(place => place.Schema.Format == "date-time"), "\"2025-03-11 07:13:27Z\"");

    public override bool IsOnlyForMockServer(VerdictError error, Comparison comparison) =>
        error.Keyword == "format" && comparison.PlaceAt(error.Pointer)?.Schema.Format == "date-time"
        && DateTime.TryParse(comparison.TextAt(error.Pointer), CultureInfo.InvariantCulture, out _);
}
