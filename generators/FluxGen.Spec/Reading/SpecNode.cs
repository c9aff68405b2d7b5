namespace FluxGen.Spec.Reading;

// A value of a specification, in YAML or JSON alike, and where it stands.
internal abstract class SpecNode(Place place)
{
    public Place Place { get; } = place;
}

internal sealed class SpecMapping(Place place, IReadOnlyList<SpecProperty> properties) : SpecNode(place)
{
    private readonly Dictionary<string, SpecProperty> _byName = properties.ToDictionary(property => property.Name, StringComparer.Ordinal);

    public IReadOnlyList<SpecProperty> Properties { get; } = properties;

    public SpecNode? this[string name] => Find(name)?.Value;

    public SpecProperty? Find(string name) => _byName.GetValueOrDefault(name);
}

internal sealed record SpecProperty(string Name, Place NamePlace, SpecNode Value);

internal sealed class SpecSequence(Place place, IReadOnlyList<SpecNode> items) : SpecNode(place)
{
    public IReadOnlyList<SpecNode> Items { get; } = items;
}

internal sealed class SpecScalar(Place place, ScalarKind kind, string text) : SpecNode(place)
{
    public ScalarKind Kind { get; } = kind;

    // As it is written: of a number every digit, of a boolean true or false, of null null.
    public string Text { get; } = text;
}

internal enum ScalarKind
{
    String,
    Number,
    Boolean,
    Null,
}
