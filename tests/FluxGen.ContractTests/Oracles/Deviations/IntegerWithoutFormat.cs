using System.Globalization;
using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations;

internal sealed class IntegerWithoutFormat() : Deviation(
    "An integer without a format has more than 32 bits",
    Refuses.Client,
    "NSwag makes an int of it. With the format int64, it would be a long.")
{
    public override IEnumerable<string> Occasions(JsonRequest request) => request.With(
        Place.Inner(request.Schema).Where(place => place.Schema is { Type: "integer", Format: null, Maximum: null, MultipleOf: null }), "2147483648");

    public override bool IsOnlyForClient(VerdictError error, Comparison comparison) =>
        comparison.PlaceAt(error.Pointer) is { Schema: { Type: "integer", Format: null } }
        && comparison.NumberAt(error.Pointer) is { } text && !int.TryParse(text, CultureInfo.InvariantCulture, out _);
}
