using Newtonsoft.Json.Linq;

namespace FluxGen.TestUtils;

/// <summary>What a schema of a specification asks for, together with all that it takes over with <c>$ref</c> and <c>allOf</c>.</summary>
public sealed class SchemaView(JToken? schema)
{
    private readonly JObject[] _parts = [.. Parts(schema as JObject ?? [])];

    public string? Type => First<string>("type");

    public bool IsNumber => Type is "integer" or "number";

    public bool IsObject => Type == "object" || Properties.Any();

    public bool AllowsNull => IsNullable(_parts[0]) || _parts.All(part => part["type"] is null || IsNullable(part));

    public string? Format => First<string>("format");

    public IReadOnlyList<JToken> Enum => [.. (_parts.Select(part => part["enum"]).FirstOrDefault(values => values is not null) ?? new JArray()).Where(value => value.Type != JTokenType.Null)];

    /// <summary>The names of the enum members in C#.</summary>
    public IEnumerable<string> EnumNames => _parts.SelectMany(part => part["x-enumNames"]?.Values<string>() ?? []).OfType<string>();

    public (decimal Limit, bool IsExclusive)? Minimum => Limits("minimum", "exclusiveMinimum").Cast<(decimal, bool)?>().Max();

    public (decimal Limit, bool IsExclusive)? Maximum =>
        Limits("maximum", "exclusiveMaximum").Cast<(decimal Limit, bool IsExclusive)?>().MinBy(bound => (bound!.Value.Limit, !bound.Value.IsExclusive));

    public decimal? MultipleOf => Numbers("multipleOf").Max();

    public int? MinLength => (int?)Numbers("minLength").Max();

    public int? MaxLength => (int?)Numbers("maxLength").Min();

    public IReadOnlyList<string> Patterns => [.. _parts.Select(part => (string?)part["pattern"]).OfType<string>()];

    public int? MinItems => (int?)Numbers("minItems").Max();

    public int? MaxItems => (int?)Numbers("maxItems").Min();

    public bool UniqueItems => _parts.Any(part => (bool?)part["uniqueItems"] == true);

    public int? MinProperties => (int?)Numbers("minProperties").Max();

    public int? MaxProperties => (int?)Numbers("maxProperties").Min();

    public bool HasAlternatives => _parts.Any(part => (part["anyOf"] ?? part["oneOf"] ?? part["not"]) is not null);

    public IEnumerable<SchemaProperty> Properties => _parts
        .SelectMany(part => FluxSpecification.Properties((JObject?)part["properties"]))
        .DistinctBy(property => property.Name)
        .Select(property => new SchemaProperty(
            property.Name, property.Value, _parts.Any(part => part["required"]?.Values<string>().Contains(property.Name) == true)));

    /// <summary>Whether no properties are allowed but those that it names.</summary>
    public bool IsClosed => _parts.Any(part => part["additionalProperties"] is JValue { Value: false });

    /// <summary>The schema of additional properties, where there is one.</summary>
    public SchemaView? Additional => First<JObject>("additionalProperties") is { } additional ? new(additional) : null;

    public SchemaView? Items => First<JObject>("items") is { } items ? new(items) : null;

    public JToken? Suggestion => First<JToken>("example") ?? First<JToken>("default");

    /// <summary>The same for two views of the same schema, which may contain itself.</summary>
    public object Identity => FluxSpecification.Follow(_parts[0]);

    private T? First<T>(string keyword)
        where T : class =>
        _parts.Select(part => part[keyword] is JValue value && typeof(T) != typeof(JToken) ? value.Value as T : part[keyword] as T).FirstOrDefault(value => value is not null);

    private IEnumerable<decimal?> Numbers(string keyword) => _parts.Select(part => (decimal?)part[keyword]);

    // In OpenAPI 3.0 an exclusive limit is a flag beside the limit, in 3.1 a limit of its own.
    private IEnumerable<(decimal Limit, bool IsExclusive)> Limits(string keyword, string exclusiveKeyword) => _parts.SelectMany(part =>
    {
        JToken? exclusive = part[exclusiveKeyword];
        bool isFlag = exclusive?.Type == JTokenType.Boolean;
        (JToken? Limit, bool IsExclusive)[] limits = [(part[keyword], isFlag && (bool)exclusive!), (isFlag ? null : exclusive, true)];
        return limits.Where(limit => limit.Limit is not null).Select(limit => ((decimal)limit.Limit!, limit.IsExclusive));
    });

    private static bool IsNullable(JObject part) => (bool?)part["nullable"] == true;

    private static IEnumerable<JObject> Parts(JObject schema) =>
        (schema["$ref"] is null ? (schema["allOf"] ?? new JArray()).Cast<JObject>().SelectMany(Parts) : Parts((JObject)FluxSpecification.Follow(schema))).Prepend(schema);
}

/// <summary>A property of an object schema.</summary>
public sealed record SchemaProperty(string Name, JToken Node, bool IsRequired)
{
    public SchemaView Schema => new(Node);
}
