using FluxGen.Runtime;
using FluxGen.Testing.OpenApi;

namespace FluxGen.ContractTests.Agreement;

// A place in a body that the schema says something about: the body itself, a member, an item or a value of a map.
internal sealed record Place(Place? Parent, string Segment, SchemaView Schema, bool IsRequired)
{
    private const string FirstItem = "0";

    private const string MapKey = "key";

    public string Pointer => Parent is null ? "" : JsonPointer.Append(Parent.Pointer, Segment);

    public string Name => Parent is null ? "body" : Parent.Parent is null ? Segment : $"{Parent.Name}/{Segment}";

    public bool IsProperty => Parent?.Schema.Members.Any(member => member.Name == Segment) == true;

    public static IEnumerable<Place> All(Schema body) => Below(new Place(null, "", new(body), IsRequired: true));

    public Place Unknown(string name) => new(this, name, new(FluxGen.Testing.OpenApi.Schema.Anything), IsRequired: false);

    public static Place? Find(Schema body, string pointer)
    {
        Place? place = new(null, "", new(body), IsRequired: true);
        foreach (string segment in pointer.Split('/').Skip(1))
        {
            place = place?.Step(segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
        }

        return place;
    }

    private static IEnumerable<Place> Below(Place place)
    {
        IEnumerable<string> segments =
        [
            .. place.Schema.Members.Select(member => member.Name),
            .. place.Schema.Item is null ? Array.Empty<string>() : [FirstItem],
            .. place.Schema.Additional is null ? Array.Empty<string>() : [MapKey],
        ];
        return segments.Select(place.Step).OfType<Place>().Where(child => !child.IsInsideItself()).SelectMany(Below).Prepend(place);
    }

    private Place? Step(string segment)
    {
        if (Schema.Members.FirstOrDefault(member => member.Name == segment) is { } member)
        {
            return new(this, segment, new(member.Schema), member.IsRequired);
        }

        return (Schema.IsObject ? Schema.Additional : Schema.Item) is { } inner ? new(this, segment, new(inner), IsRequired: true) : null;
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
