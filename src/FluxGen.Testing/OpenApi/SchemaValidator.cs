using FluxGen.Runtime;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// Finds everything in a value that its schema forbids. It shares no code with the validators of the client, so that the two
// check each other.
internal static class SchemaValidator
{
    // In the order in which the violations of one value are listed.
    private static readonly (string Keyword, Func<ValidationContext, IEnumerable<Violation>> Validate)[] Rules =
    [
        (Keywords.Enum, ScalarRules.Enum),
        (Keywords.Const, ScalarRules.Const),
        (Keywords.Format, ScalarRules.Format),
        (Keywords.Pattern, ScalarRules.Pattern),
        (Keywords.MinLength, CountRules.Min(CountRules.Characters)),
        (Keywords.MaxLength, CountRules.Max(CountRules.Characters)),
        (Keywords.Minimum, NumberRules.Inclusive(Keywords.ExclusiveMinimum, comparison => comparison >= 0, "at least")),
        (Keywords.ExclusiveMinimum, NumberRules.Exclusive(Keywords.Minimum, comparison => comparison > 0, "more than")),
        (Keywords.Maximum, NumberRules.Inclusive(Keywords.ExclusiveMaximum, comparison => comparison <= 0, "at most")),
        (Keywords.ExclusiveMaximum, NumberRules.Exclusive(Keywords.Maximum, comparison => comparison < 0, "less than")),
        (Keywords.MultipleOf, NumberRules.MultipleOf),
        (Keywords.MinItems, CountRules.Min(CountRules.Items)),
        (Keywords.MaxItems, CountRules.Max(CountRules.Items)),
        (Keywords.UniqueItems, NestedRules.UniqueItems),
        (Keywords.Items, NestedRules.Items),
        (Keywords.MinProperties, CountRules.Min(CountRules.Properties)),
        (Keywords.MaxProperties, CountRules.Max(CountRules.Properties)),
        (Keywords.Required, NestedRules.Required),
        (Keywords.Properties, NestedRules.Properties),
        (Keywords.AdditionalProperties, NestedRules.AdditionalProperties),
        (Keywords.AllOf, NestedRules.AllOf),
        (Keywords.AnyOf, NestedRules.AnyOf),
        (Keywords.OneOf, NestedRules.OneOf),
        (Keywords.Not, NestedRules.Not),
    ];

    // The body as it was read, or null where it is not JSON at all.
    public static JToken? Validate(ReadOnlySpan<byte> body, Schema schema, out IReadOnlyList<Violation> violations)
    {
        JToken? value = StrictJson.Parse(body, out violations);
        violations = value is null ? violations : [.. violations, .. Validate(value, schema)];
        return value;
    }

    public static IEnumerable<Violation> Validate(JToken value, Schema schema) => Validate(new ValidationContext(value, schema, string.Empty));

    public static IEnumerable<Violation> Validate(ValidationContext context)
    {
        Schema schema = context.Schema;
        if (context.IsCircular || (schema.IsNullable && context.Value.Type == JTokenType.Null))
        {
            return [];
        }

        if (schema.Node.Value is JValue { Value: false })
        {
            return [(context with { Keyword = Keywords.Not }).Violation("no value")];
        }

        // A value of the wrong type breaks no other keyword.
        IReadOnlyList<string> types = schema.OwnTypes;
        return types.Count > 0 && !types.Any(type => JsonTypes.Has(context.Value, type))
            ? [(context with { Keyword = Keywords.Type }).Violation(JsonTypes.Describe(types))]
            : from rule in Rules
              let limit = schema.Node[rule.Keyword]
              where limit is not null
              from violation in rule.Validate(context with { Keyword = rule.Keyword, Limit = limit })
              select violation;
    }
}

// A value, its place, the schema that it is validated against, and the keyword that is applied to it.
internal sealed record ValidationContext(JToken Value, Schema Schema, string Pointer)
{
    // What the schema has for the keyword.
    public SpecificationNode Limit { get; init; } = Schema.Node;

    public string Keyword { get; init; } = string.Empty;

    // The schemas that apply this one to the same value.
    public IReadOnlyList<Schema> OuterSchemas { get; private init; } = [];

    // A schema that applies itself to the same value adds nothing to it.
    public bool IsCircular => OuterSchemas.Any(outer => ReferenceEquals(outer.Node.Value, Schema.Node.Value));

    public Violation Violation(string expected, string? actual = null) => new(Pointer, Keyword, expected, actual ?? JsonTokens.Quote(Value));

    public IEnumerable<Violation> Validate(SpecificationNode schema) =>
        SchemaValidator.Validate(this with { Schema = new Schema(schema), OuterSchemas = [.. OuterSchemas, Schema] });

    public IEnumerable<Violation> ValidateItem(JToken item, int index, SpecificationNode schema) =>
        SchemaValidator.Validate(new ValidationContext(item, new Schema(schema), JsonPointer.Append(Pointer, index)));

    public IEnumerable<Violation> ValidateProperty(JProperty property, SpecificationNode schema) =>
        SchemaValidator.Validate(new ValidationContext(property.Value, new Schema(schema), JsonPointer.Append(Pointer, property.Name)));
}
