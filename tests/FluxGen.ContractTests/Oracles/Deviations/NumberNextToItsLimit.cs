using System.Globalization;
using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations;

internal sealed class NumberNextToItsLimit() : Deviation(
    "A number lies so close beyond its limit that a double is the limit itself",
    Refuses.MockServer,
    "The property of the client is a double, so that the client cannot send such a number.")
{
    private const string BeyondPrecision = "00000000000000000001";

    public override IEnumerable<string> Occasions(JsonRequest request) =>
        from place in Place.Inner(request.Schema)
        where IsNumber(place)
        from bound in new[] { (Limit: place.Schema.Minimum, Sign: -1), (Limit: place.Schema.Maximum, Sign: 1) }
        where bound.Limit is { IsExclusive: false } limit && Math.Sign(limit.Limit) == bound.Sign
        let text = bound.Limit!.Value.Limit.ToString(CultureInfo.InvariantCulture)
        select request.With(place, text + (text.Contains('.', StringComparison.Ordinal) ? "" : ".") + BeyondPrecision);

    public override bool IsOnlyForMockServer(VerdictError error, Comparison comparison)
    {
        if (comparison.PlaceAt(error.Pointer) is not { } place || !IsNumber(place) || comparison.NumberAt(error.Pointer) is not { } text)
        {
            return false;
        }

        decimal? limit = error.Keyword switch
        {
            "minimum" => place.Schema.Minimum?.Limit,
            "maximum" => place.Schema.Maximum?.Limit,
            _ => null,
        };
        double number = double.Parse(text, CultureInfo.InvariantCulture);
        return limit is { } bound && (place.Schema.Format == "float" ? (float)number == (float)bound : number == (double)bound);
    }

    private static bool IsNumber(Place place) => place.Schema is { Type: "number", Format: not "decimal", Enum.Count: 0 };
}
