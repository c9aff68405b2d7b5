using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// What the extensions of several tools say about the values of an enum.
internal sealed class EnumNotes
{
    private static readonly string[] NameKeywords = ["x-enumNames", "x-enum-varnames", "x-enum-names"];

    private static readonly string[] DescriptionKeywords = ["x-enumDescriptions", "x-enum-descriptions"];

    private readonly SpecNode? _names;
    private readonly SpecNode? _descriptions;
    private readonly Dictionary<string, SpecMapping> _values = new(StringComparer.Ordinal);

    private EnumNotes(EffectiveSchema schema)
    {
        _names = NameKeywords.Select(keyword => schema[keyword]).FirstOrDefault(static node => node is not null);
        _descriptions = DescriptionKeywords.Select(keyword => schema[keyword]).FirstOrDefault(static node => node is not null);
        foreach (SpecMapping value in (schema["x-ms-enum"] as SpecMapping)?.Items("values").OfType<SpecMapping>() ?? [])
        {
            if (value.Find("value")?.Value is SpecScalar wire)
            {
                _values.TryAdd(wire.Text, value);
            }
        }
    }

    public static EnumNotes Of(EffectiveSchema schema) => new(schema);

    public string? Name(int position, SpecScalar value) => At(_names, position, value) ?? Written(_values.GetValueOrDefault(value.Text)?.Text("name"));

    public string? Description(int position, SpecScalar value) =>
        At(_descriptions, position, value) ?? Written(_values.GetValueOrDefault(value.Text)?.Text("description"));

    // A list follows the order of the values; a map has them as its names.
    private static string? At(SpecNode? node, int position, SpecScalar value) => node switch
    {
        SpecSequence list => Written((list.Items.ElementAtOrDefault(position) as SpecScalar)?.Text),
        SpecMapping map => Written(map.Text(value.Text)),
        _ => null,
    };

    private static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
