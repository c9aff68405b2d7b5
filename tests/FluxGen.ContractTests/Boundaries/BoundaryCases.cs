namespace FluxGen.ContractTests.Boundaries;

// A value on either side of each limit, at each place of a request.
internal static class BoundaryCases
{
    private const string Unknown = "x-unknown";

    public static IReadOnlyList<BoundaryCase> Of(JsonRequest request) =>
    [
        .. from place in Place.All(request.Schema)
           where !place.Schema.HasAlternatives
           from boundary in ((IEnumerable<BoundaryCase>)[.. Presence(request, place), .. Values(request, place), .. AdditionalProperties(request, place)])
               .DistinctBy(boundary => (boundary.Place.Pointer, boundary.What))
           select boundary,
    ];

    private static IEnumerable<BoundaryCase> Presence(JsonRequest request, Place place) => place.IsProperty
        ? [place.IsRequired ? new(request, place, "required", Json: null, "required") : new(request, place, "left out", Json: null, Violated: null)]
        : [];

    private static IEnumerable<BoundaryCase> Values(JsonRequest request, Place place) =>
        BoundaryValues.Of(place.Schema).Select(value => new BoundaryCase(request, place, value.What, value.Json, value.IsValid ? null : value.Keyword));

    // A name in another case is another name, and so is one with a blank.
    private static IEnumerable<BoundaryCase> AdditionalProperties(JsonRequest request, Place place)
    {
        if (!place.Schema.IsObject || place.Schema.Additional is not null)
        {
            return [];
        }

        const string keyword = "additionalProperties";
        string[] known = [.. place.Schema.Properties.Select(property => property.Name)];
        return known.SelectMany(name => new[] { name.ToUpperInvariant(), char.ToUpperInvariant(name[0]) + name[1..], name.Replace("_", ""), $"{name} " })
            .Concat([Unknown, "__proto__"])
            .Except(known)
            .Select(name => new BoundaryCase(request, place.Unknown(name), keyword, "1", place.Schema.IsClosed ? keyword : null));
    }
}
