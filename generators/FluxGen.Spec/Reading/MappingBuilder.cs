namespace FluxGen.Spec.Reading;

// Of a repeated key the first value counts, and the second is told.
internal sealed class MappingBuilder(Place place, ICollection<Problem> problems)
{
    private readonly List<SpecProperty> _properties = [];
    private readonly Dictionary<string, SpecProperty> _byName = new(StringComparer.Ordinal);
    private readonly List<SpecProperty> _merged = [];

    public void Add(string name, Place namePlace, SpecNode value)
    {
        SpecProperty property = new(name, namePlace, value);
        if (_byName.TryAdd(name, property))
        {
            _properties.Add(property);
            return;
        }

        Place first = _byName[name].NamePlace;
        problems.Add(Problem.Error(
            ProblemIds.DuplicateKey,
            namePlace,
            $"the key {OneLine.Quote(name)} stands here and in line {first.Line} of the same object; a key stands once. Remove one of the two."));
    }

    // Merged keys give way to those that the mapping has itself, and to those that were merged before.
    public void Merge(SpecMapping mapping) => _merged.AddRange(mapping.Properties);

    public SpecMapping Build()
    {
        foreach (SpecProperty property in _merged)
        {
            if (_byName.TryAdd(property.Name, property))
            {
                _properties.Add(property);
            }
        }

        return new SpecMapping(place, _properties);
    }
}
