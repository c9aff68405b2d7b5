namespace FluxGen.Spec.Reading;

// A value of a specification, in YAML or JSON alike, and where it stands. Two references can lead to one node, so nodes are
// compared by identity.
internal abstract class SpecNode(Place place)
{
    public Place Place { get; } = place;
}

internal sealed class SpecMapping(Place place, IReadOnlyList<SpecProperty> properties) : SpecNode(place)
{
    private const int FewProperties = 8;

    private readonly Dictionary<string, SpecProperty>? _byName =
        properties.Count > FewProperties ? properties.ToDictionary(property => property.Name, StringComparer.Ordinal) : null;

    public IReadOnlyList<SpecProperty> Properties { get; } = properties;

    public SpecNode? this[string name] => Find(name)?.Value;

    public SpecProperty? Find(string name)
    {
        if (_byName is not null)
        {
            return _byName.GetValueOrDefault(name);
        }

        foreach (SpecProperty property in Properties)
        {
            if (string.Equals(property.Name, name, StringComparison.Ordinal))
            {
                return property;
            }
        }

        return null;
    }

    public bool Has(string name) => Find(name) is not null;

    public SpecMapping? Mapping(string name) => this[name] as SpecMapping;

    // The items of a sequence, or none.
    public IReadOnlyList<SpecNode> Items(string name) => (this[name] as SpecSequence)?.Items ?? [];

    // The properties of a mapping, or none.
    public IReadOnlyList<SpecProperty> PropertiesOf(string name) => Mapping(name)?.Properties ?? [];

    // A scalar of any kind but null.
    public string? Text(string name) => this[name] is SpecScalar { Kind: not ScalarKind.Null } scalar ? scalar.Text : null;

    public bool IsTrue(string name) => this[name] is SpecScalar { Kind: ScalarKind.Boolean, Text: "true" };

    public string? Reference => this["$ref"] is SpecScalar { Kind: ScalarKind.String } reference ? reference.Text : null;
}

internal sealed record SpecProperty(string Name, Place NamePlace, SpecNode Value);

internal sealed class SpecSequence(Place place, IReadOnlyList<SpecNode> items) : SpecNode(place)
{
    public IReadOnlyList<SpecNode> Items { get; } = items;
}

internal sealed class SpecScalar(Place place, ScalarKind kind, string text) : SpecNode(place)
{
    public ScalarKind Kind { get; } = kind;

    // Of a number every digit, in the notation of JSON; of a boolean true or false; of null null.
    public string Text { get; } = text;
}

internal enum ScalarKind
{
    String,
    Number,
    Boolean,
    Null,
}
