using System.Text.Json;
using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations;

internal sealed class OptionalPropertyOfOpenObject() : Deviation(
    "An optional property of an open object is null, or a text that its format or enum does not have",
    Refuses.MockServer,
    "Such an object can come in a response, which is not given up for one new value. Null is what the client's property is without a value.")
{
    public override IEnumerable<string> Occasions(JsonRequest request) =>
        request.With(Place.Inner(request.Schema).Where(place => place is { IsOptionalInOpenObject: true, Schema.AllowsNull: false }), "null");

    // The client keeps such a property unread, so that its validator does not look into it.
    public override bool IsOnlyForMockServer(VerdictError error, Comparison comparison)
    {
        Place? property = comparison.PlaceAt(error.Pointer);
        while (property is { IsProperty: false })
        {
            property = property.Parent;
        }

        return property is { IsOptionalInOpenObject: true } && comparison.MockServer.Errors.Any(other =>
            (other.Pointer + "/").StartsWith(property.Pointer + "/", StringComparison.Ordinal)
            && comparison.ValueAt(other.Pointer)?.ValueKind switch
            {
                JsonValueKind.String => other.Keyword is "enum" or "format",
                JsonValueKind.Null => other.Pointer == property.Pointer,
                _ => false,
            });
    }
}
