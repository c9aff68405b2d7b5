using FluxGen.Testing;
using FluxGen.Testing.OpenApi;

namespace FluxGen.ContractTests.Agreement;

internal static class PresenceProbes
{
    public static IEnumerable<Probe> Of(Place place)
    {
        if (place.IsProperty)
        {
            yield return new(place, place.IsRequired ? "required" : "left out", Json: null, place.IsRequired ? Keywords.Required : null);
        }
    }
}
