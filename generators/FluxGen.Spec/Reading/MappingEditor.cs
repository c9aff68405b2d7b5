namespace FluxGen.Spec.Reading;

// A copy of a mapping with other properties.
internal sealed class MappingEditor(SpecMapping mapping)
{
    private readonly List<SpecProperty> _properties = [.. mapping.Properties];

    // Removes a property and returns it.
    public SpecProperty? Take(string name)
    {
        int index = _properties.FindIndex(property => property.Name == name);
        if (index < 0)
        {
            return null;
        }

        SpecProperty property = _properties[index];
        _properties.RemoveAt(index);
        return property;
    }

    public string[] TakeTexts(string name) =>
        Take(name)?.Value is SpecSequence sequence ? [.. sequence.Items.OfType<SpecScalar>().Select(item => item.Text)] : [];

    public void Set(string name, SpecNode? value)
    {
        if (value is not null)
        {
            Set(new SpecProperty(name, value.Place, value));
        }
    }

    public void Set(SpecProperty property)
    {
        int index = _properties.FindIndex(other => other.Name == property.Name);
        if (index < 0)
        {
            _properties.Add(property);
        }
        else
        {
            _properties[index] = property;
        }
    }

    public SpecMapping Build() => new(mapping.Place, _properties);
}
