using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

internal enum SchemaKind
{
    Any,
    Object,
    Map,
    Array,
    Enum,
    Text,
    Integer,
    Number,
    Boolean,
}

// A schema with what its references, its only allOf and its null alternatives add to it.
internal sealed class EffectiveSchema(SpecNode node)
{
    private readonly Dictionary<string, SpecProperty> _keywords = new(StringComparer.Ordinal);

    // Where the schema is used.
    public SpecNode Node { get; } = node;

    // What the class or the enum is made of. Two uses of one definition share it.
    public SpecNode Definition { get; set; } = node;

    public SchemaKind Kind { get; set; }

    public bool IsNullable { get; set; }

    // The name of the last component that a reference has passed.
    public string? ComponentName { get; set; }

    public List<UnsupportedKeyword> Unsupported { get; } = [];

    public IReadOnlyDictionary<string, SpecProperty> Keywords => _keywords;

    public SpecNode? this[string keyword] => _keywords.GetValueOrDefault(keyword)?.Value;

    public string? Text(string keyword) => this[keyword] is SpecScalar { Kind: not ScalarKind.Null } scalar ? scalar.Text : null;

    public bool IsTrue(string keyword) => this[keyword] is SpecScalar { Kind: ScalarKind.Boolean, Text: "true" };

    public bool Has(string keyword) => _keywords.ContainsKey(keyword);

    public IReadOnlyList<SpecProperty> Properties => (this["properties"] as SpecMapping)?.Properties ?? [];

    public void Refuse(string keyword, Place place, string detail = "") => Unsupported.Add(new UnsupportedKeyword(keyword, place, detail));

    public void Set(SpecProperty keyword) => _keywords[keyword.Name] = keyword;

    // Takes over what a referenced schema says, but for the keywords that are written beside the reference.
    public void Inherit(EffectiveSchema other)
    {
        foreach (SpecProperty keyword in other.Keywords.Values)
        {
            _keywords.TryAdd(keyword.Name, keyword);
        }

        IsNullable |= other.IsNullable;
        ComponentName = other.ComponentName;
        Definition = other.Definition;
    }
}
