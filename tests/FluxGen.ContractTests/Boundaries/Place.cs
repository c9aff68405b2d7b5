using FluxGen.Runtime;

namespace FluxGen.ContractTests.Boundaries;

// A place in a body that the schema says something about: the body itself, a property, an item or a value of a map.
internal sealed record Place(Place? Parent, string Segment, SchemaView Schema, bool IsRequired)
{
    private const string FirstItem = "0";

    private const string MapKey = "key";

    public string Pointer => Parent is null ? "" : JsonPointer.Append(Parent.Pointer, Segment);

    public string Name => Parent is null ? "body" : Parent.Parent is null ? Segment : $"{Parent.Name}/{Segment}";

    public bool IsProperty => Parent?.Schema.Properties.Any(property => property.Name == Segment) == true;

    // A response of such an object is not given up for one value of it, so the client reads these leniently.
    public bool IsOptionalInOpenObject => this is { IsProperty: true, IsRequired: false, Parent.Schema.IsClosed: false };

    public static Place Root(SchemaView body) => new(null, "", body, IsRequired: true);

    public static IEnumerable<Place> All(SchemaView body) => Below(Root(body));

    // The places below the body that have one schema, and not several to choose from.
    public static IEnumerable<Place> Inner(SchemaView body) => All(body).Where(place => place is { Parent: not null, Schema.HasAlternatives: false });

    public static Place? Find(SchemaView body, string pointer) =>
        Segments(pointer).Aggregate((Place?)Root(body), (place, segment) => place?.Step(segment));

    public static IEnumerable<string> Segments(string pointer) =>
        pointer.Split('/').Skip(1).Select(segment => segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));

    public Place Unknown(string name) => new(this, name, new(null), IsRequired: false);

    private static IEnumerable<Place> Below(Place place)
    {
        IEnumerable<string> segments =
        [
            .. place.Schema.Properties.Select(property => property.Name),
            .. place.Schema.Items is null ? Array.Empty<string>() : [FirstItem],
            .. place.Schema.Additional is null ? Array.Empty<string>() : [MapKey],
        ];
        return segments.Select(place.Step).OfType<Place>().Where(child => !child.IsInsideItself()).SelectMany(Below).Prepend(place);
    }

    private Place? Step(string segment)
    {
        if (Schema.Properties.FirstOrDefault(property => property.Name == segment) is { } property)
        {
            return new(this, segment, property.Schema, property.IsRequired);
        }

        return (Schema.IsObject ? Schema.Additional : Schema.Items) is { } inner ? new(this, segment, inner, IsRequired: true) : null;
    }

    private bool IsInsideItself()
    {
        for (Place? outer = Parent; outer is not null; outer = outer.Parent)
        {
            if (outer.Schema.IsObject && ReferenceEquals(outer.Schema.Identity, Schema.Identity))
            {
                return true;
            }
        }

        return false;
    }
}
