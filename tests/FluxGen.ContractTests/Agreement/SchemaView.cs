using NJsonSchema;

namespace FluxGen.ContractTests.Agreement;

// What a schema asks for, together with everything that it takes over with $ref and allOf.
internal sealed class SchemaView
{
    private readonly JsonSchema[] _parts;

    public SchemaView(JsonSchema schema)
    {
        _parts = [.. Parts(schema)];
        Members =
        [
            .. _parts.SelectMany(part => part.Properties).DistinctBy(property => property.Key).Select(property =>
                new SchemaMember(property.Key, property.Value, _parts.Any(part => part.RequiredProperties.Contains(property.Key)))),
        ];
    }

    public JsonObjectType Type => _parts.Select(part => part.Type).FirstOrDefault(type => type != JsonObjectType.None);

    public bool IsObject => Type == JsonObjectType.Object || Members.Count > 0;

    public bool AllowsNull => _parts[0].IsNullableRaw == true || _parts.All(part => part.Type == JsonObjectType.None || part.IsNullableRaw == true);

    public string? Format => _parts.Select(part => part.Format).FirstOrDefault(format => format is not null);

    public IReadOnlyList<object> Enumeration => [.. (_parts.Select(part => part.Enumeration).FirstOrDefault(values => values.Count > 0) ?? []).OfType<object>()];

    public IEnumerable<string> EnumerationNames => _parts.SelectMany(part => part.EnumerationNames);

    public (decimal Limit, bool IsExclusive)? Minimum => _parts
        .Where(part => part.Minimum is not null)
        .Select(part => ((decimal, bool)?)(part.Minimum!.Value, part.IsExclusiveMinimum))
        .Max();

    public (decimal Limit, bool IsExclusive)? Maximum => _parts
        .Where(part => part.Maximum is not null)
        .Select(part => ((decimal, bool)?)(part.Maximum!.Value, part.IsExclusiveMaximum))
        .MinBy(bound => (bound!.Value.Item1, !bound.Value.Item2));

    public decimal? MultipleOf => _parts.Max(part => part.MultipleOf);

    public int? MinLength => _parts.Max(part => part.MinLength);

    public int? MaxLength => _parts.Min(part => part.MaxLength);

    public IReadOnlyList<string> Patterns => [.. _parts.Select(part => part.Pattern).OfType<string>()];

    public int MinItems => _parts.Max(part => part.MinItems);

    public int? MaxItems => _parts.Select(part => part.MaxItems).Where(limit => limit > 0).Cast<int?>().Min();

    public bool UniqueItems => _parts.Any(part => part.UniqueItems);

    public int MinProperties => _parts.Max(part => part.MinProperties);

    public int? MaxProperties => _parts.Select(part => part.MaxProperties).Where(limit => limit > 0).Cast<int?>().Min();

    public bool HasAlternatives => _parts.Any(part => part.AnyOf.Count > 0 || part.OneOf.Count > 0 || part.Not is not null);

    public IReadOnlyList<SchemaMember> Members { get; }

    public bool IsClosed => _parts.Any(part => !part.AllowAdditionalProperties);

    public JsonSchema? Additional => _parts.Select(part => part.AdditionalPropertiesSchema).FirstOrDefault(schema => schema is not null);

    public JsonSchema? Item => _parts.Select(part => part.Item).FirstOrDefault(item => item is not null);

    public object? Suggestion => _parts.Select(part => part.Example ?? part.Default).FirstOrDefault(value => value is not null);

    // The same for two views of the same schema, which may contain itself.
    public JsonSchema Identity => _parts[0].ActualSchema;

    private static IEnumerable<JsonSchema> Parts(JsonSchema schema) =>
        (schema.Reference is { } reference ? Parts(reference) : schema.AllOf.SelectMany(Parts)).Prepend(schema);
}
