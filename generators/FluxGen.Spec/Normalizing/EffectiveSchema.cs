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
    Union,
}

// A schema with what its references and the parts of its allOf add to it.
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

    public HashSet<UnsupportedKeyword> Unsupported { get; } = [];

    // The oneOf and anyOf of the schema and of its parts.
    public List<Composition> Compositions { get; } = [];

    // Parts of allOf that could not be made one with the others.
    public List<SpecNode> Parts { get; } = [];

    // Keywords and alternatives that the C# type does not express.
    public List<SpecNode> Unexpressed { get; } = [];

    // The schemas that a value is validated against as JSON.
    public IReadOnlyList<SpecNode> Assertions => [.. Parts, .. Unexpressed];

    // The schemas of which a value of a union has one.
    public IReadOnlyList<SpecNode> Cases { get; set; } = [];

    // The kinds of JSON that a value can be, once they are known.
    public IReadOnlyList<string>? JsonKinds { get; set; }

    // An enum that allows other values of its JSON type.
    public bool AllowsOther { get; set; }

    // A copy of a template, which is named after its user.
    public bool IsCopy { get; set; }

    public IReadOnlyDictionary<string, SpecProperty> Keywords => _keywords;

    public SpecNode? this[string keyword] => _keywords.GetValueOrDefault(keyword)?.Value;

    public string? Text(string keyword) => this[keyword] is SpecScalar { Kind: not ScalarKind.Null } scalar ? scalar.Text : null;

    public bool IsTrue(string keyword) => this[keyword] is SpecScalar { Kind: ScalarKind.Boolean, Text: "true" };

    public bool Has(string keyword) => _keywords.ContainsKey(keyword);

    public IReadOnlyList<SpecProperty> Properties => (this["properties"] as SpecMapping)?.Properties ?? [];

    public void Refuse(string keyword, Place place, string detail = "") => Unsupported.Add(new UnsupportedKeyword(keyword, place, detail));

    public void Set(SpecProperty keyword) => _keywords[keyword.Name] = keyword;

    public void Remove(string keyword) => _keywords.Remove(keyword);

    // An alias of another schema: two uses of one definition.
    public void BecomeAliasOf(EffectiveSchema other)
    {
        foreach (SpecProperty keyword in other.Keywords.Values)
        {
            _keywords.TryAdd(keyword.Name, keyword);
        }

        Kind = other.Kind;
        Definition = other.Definition;
        ComponentName = other.ComponentName ?? ComponentName;
        Cases = other.Cases;
        AllowsOther = other.AllowsOther;
        IsCopy = other.IsCopy;
        IsNullable |= other.IsNullable;
        Unsupported.UnionWith(other.Unsupported);
        Compositions.AddRange(other.Compositions);
        Parts.AddRange(other.Parts);
        Unexpressed.AddRange(other.Unexpressed);
    }
}
