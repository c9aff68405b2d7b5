using System.Globalization;
using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations;

internal sealed class NumberTooLargeForItsType() : Deviation(
    "A number without a limit is too large for its type in C#",
    Refuses.Client,
    "The property of the client is a float, a double or a decimal, and a number in what has no schema is a double.")
{
    public override IEnumerable<string> Occasions(JsonRequest request) => request.With(
        Place.Inner(request.Schema).Where(place => place.Schema is { Type: "number", Maximum: null, MultipleOf: null, Enum.Count: 0 }), "1e400");

    public override bool IsOnlyForClient(VerdictError error, Comparison comparison) => comparison.NumberAt(error.Pointer) is { } text
        && comparison.PlaceAt(error.Pointer)?.Schema switch
        {
            { Type: "number", Format: "decimal" } => !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            { Type: "number", Format: "float" } => !float.IsFinite(float.Parse(text, CultureInfo.InvariantCulture)),
            null or { Type: null or "number" } => !double.IsFinite(double.Parse(text, CultureInfo.InvariantCulture)),
            _ => false,
        };
}
