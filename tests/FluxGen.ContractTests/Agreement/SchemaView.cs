using FluxGen.Testing.OpenApi;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace FluxGen.ContractTests.Agreement;

// What a schema asks for, together with everything that it takes over with $ref and allOf.
internal sealed class SchemaView
{
    private readonly SpecificationNode[] _parts;

    public SchemaView(Schema schema)
    {
        _parts = [.. Parts(schema.Node)];
        Members =
        [
            .. _parts.SelectMany(part => part["properties"]?.Children ?? []).DistinctBy(property => property.Name).Select(property =>
                new SchemaMember(property.Name, new Schema(property.Node), All("required").Any(names => names.Items.Any(name => name.Text() == property.Name)))),
        ];
    }

    public JsonObjectType Type => First("type") is { } type ? Enum.Parse<JsonObjectType>(type.Text(), ignoreCase: true) : JsonObjectType.None;

    public bool IsObject => Type == JsonObjectType.Object || Members.Count > 0;

    public bool AllowsNull => IsNullable(_parts[0]) || Array.TrueForAll(_parts, part => part["type"] is null || IsNullable(part));

    public string? Format => First("format")?.Text();

    public IReadOnlyList<object> Enumeration => [.. (First("enum")?.Items ?? []).Select(value => Type == JsonObjectType.String ? value.Text() : ((JValue)value.Value).Value).OfType<object>()];

    public IEnumerable<string> EnumerationNames => All("x-enumNames").SelectMany(names => names.Items).Select(name => name.Text());

    public (decimal Limit, bool IsExclusive)? Minimum => Bounds("minimum", "exclusiveMinimum").Max();

    public (decimal Limit, bool IsExclusive)? Maximum => Bounds("maximum", "exclusiveMaximum").MinBy(bound => (bound!.Value.Item1, !bound.Value.Item2));

    public decimal? MultipleOf => Numbers("multipleOf").Max();

    public int? MinLength => (int?)Numbers("minLength").Max();

    public int? MaxLength => (int?)Numbers("maxLength").Min();

    public IReadOnlyList<string> Patterns => [.. All("pattern").Select(pattern => pattern.Text())];

    public int MinItems => (int)(Numbers("minItems").Max() ?? 0);

    public int? MaxItems => (int?)Numbers("maxItems").Min();

    public bool UniqueItems => All("uniqueItems").Any(flag => flag.IsTrue);

    public int MinProperties => (int)(Numbers("minProperties").Max() ?? 0);

    public int? MaxProperties => (int?)Numbers("maxProperties").Min();

    public bool HasAlternatives => First("anyOf") is not null || First("oneOf") is not null || First("not") is not null;

    public IReadOnlyList<SchemaMember> Members { get; }

    public bool IsClosed => All("additionalProperties").Any(flag => flag.Value is JValue { Value: false });

    public Schema? Additional => All("additionalProperties").FirstOrDefault(schema => schema.Value is JObject) is { } schema ? new Schema(schema) : null;

    public Schema? Item => First("items") is { } item ? new Schema(item) : null;

    public object? Suggestion => ((First("example") ?? First("default"))?.Value as JValue)?.Value;

    // The same for two views of the same schema, which may contain itself.
    public JToken Identity => _parts[0].Value;

    private static IEnumerable<SpecificationNode> Parts(SpecificationNode schema) => (schema["allOf"]?.Items ?? []).SelectMany(Parts).Prepend(schema);

    private static bool IsNullable(SpecificationNode part) => part["nullable"] is { IsTrue: true };

    private IEnumerable<SpecificationNode> All(string keyword) => _parts.Select(part => part[keyword]).OfType<SpecificationNode>();

    private SpecificationNode? First(string keyword) => All(keyword).FirstOrDefault();

    private IEnumerable<decimal?> Numbers(string keyword) => All(keyword).Select(limit => (decimal?)limit.Number().ToDecimal());

    private IEnumerable<(decimal, bool)?> Bounds(string keyword, string exclusive) =>
        from part in _parts
        where part[keyword] is not null
        select ((decimal, bool)?)(part[keyword]!.Number().ToDecimal(), part[exclusive] is { IsTrue: true });
}
