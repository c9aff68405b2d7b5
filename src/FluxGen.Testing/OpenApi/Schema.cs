using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// A schema of the specification. The keywords in its allOf count as its own here; the validator applies each part separately.
internal sealed class Schema(SpecificationNode node)
{
    public static Schema Anything { get; } = new(SpecificationNode.Root("{}"));

    public SpecificationNode Node => node;

    // Empty if any type is allowed.
    public IReadOnlyList<string> Types => Parts().Select(part => part.OwnTypes).FirstOrDefault(types => types.Count > 0) ?? [];

    public IReadOnlyList<string> OwnTypes => node["type"] switch
    {
        null => [],
        { Value: JArray } types => [.. types.Items.Select(TypeOf)],
        var type => [TypeOf(type)],
    };

    public bool IsNullable => node["nullable"] is { IsTrue: true };

    public bool IsReadOnly => node["readOnly"] is { IsTrue: true };

    public bool IsWriteOnly => node["writeOnly"] is { IsTrue: true };

    public string? Format => Find("format")?.Text();

    public SpecificationNode? Default => Find("default");

    public IReadOnlyDictionary<string, Schema> Properties => Parts()
        .SelectMany(part => part.Node["properties"]?.Children ?? [])
        .DistinctBy(property => property.Name)
        .ToDictionary(property => property.Name, property => new Schema(property.Node));

    public Schema Items => Find("items") is { } items ? new Schema(items) : Anything;

    public (decimal Limit, bool IsExclusive)? Minimum => Bound("minimum", "exclusiveMinimum");

    public (decimal Limit, bool IsExclusive)? Maximum => Bound("maximum", "exclusiveMaximum");

    // Of each of them, a value fits one at least.
    public IEnumerable<Schema> Alternatives => Parts().SelectMany(part => (part.Node["oneOf"]?.Items ?? []).Concat(part.Node["anyOf"]?.Items ?? [])).Select(node => new Schema(node));

    // The keyword of the schema itself, or of the first part that has it.
    public SpecificationNode? Find(string keyword) => Parts().Select(part => part.Node[keyword]).FirstOrDefault(found => found is not null);

    // A schema can contain itself.
    private IEnumerable<Schema> Parts(HashSet<JToken>? seen = null)
    {
        seen ??= new HashSet<JToken>(ReferenceEqualityComparer.Instance);
        SpecificationNode? reference = node.Raw("$ref") is JValue { Value: string } ? node["$ref"]?.Target : null;
        IEnumerable<SpecificationNode> parts = (reference is null ? [] : new[] { reference }).Concat(node["allOf"]?.Items ?? []);
        return seen.Add(node.Value) ? parts.SelectMany(part => new Schema(part).Parts(seen)).Prepend(this) : [];
    }

    private (decimal Limit, bool IsExclusive)? Bound(string inclusive, string exclusive) => (Find(inclusive), Find(exclusive)) switch
    {
        (_, { Value.Type: not JTokenType.Boolean } limit) => (limit.Number().ToDecimal(), true),
        ({ } limit, var flag) => (limit.Number().ToDecimal(), flag is { IsTrue: true }),
        _ => null,
    };

    private static string TypeOf(SpecificationNode node) =>
        node.Value is JValue scalar && JsonTokens.TextOf(scalar) is var name && JsonTypes.All.Contains(name)
            ? name
            : throw node.Error($"one of the types {string.Join(", ", JsonTypes.All)}");
}
