using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// Finds everything in a value that its schema forbids. It shares no code with the validators of the client, so that the two
// check each other.
internal static class SchemaValidator
{
    // In the order in which the violations of one value are listed.
    private static readonly (string Keyword, Func<ValidationContext, IEnumerable<Violation>> Validate)[] Rules =
    [
        (Keywords.Enum, ValueRules.Enum),
        (Keywords.Const, ValueRules.Const),
        (Keywords.Format, ValueRules.Format),
        (Keywords.Pattern, ValueRules.Pattern),
        (Keywords.MinLength, CountRules.MinLength),
        (Keywords.MaxLength, CountRules.MaxLength),
        (Keywords.Minimum, NumberRules.Minimum),
        (Keywords.ExclusiveMinimum, NumberRules.ExclusiveMinimum),
        (Keywords.Maximum, NumberRules.Maximum),
        (Keywords.ExclusiveMaximum, NumberRules.ExclusiveMaximum),
        (Keywords.MultipleOf, NumberRules.MultipleOf),
        (Keywords.MinItems, CountRules.MinItems),
        (Keywords.MaxItems, CountRules.MaxItems),
        (Keywords.UniqueItems, NestedRules.UniqueItems),
        (Keywords.Items, NestedRules.Items),
        (Keywords.MinProperties, CountRules.MinProperties),
        (Keywords.MaxProperties, CountRules.MaxProperties),
        (Keywords.Required, NestedRules.Required),
        (Keywords.Properties, NestedRules.Properties),
        (Keywords.AdditionalProperties, NestedRules.AdditionalProperties),
        (Keywords.AllOf, CombinationRules.AllOf),
        (Keywords.AnyOf, CombinationRules.AnyOf),
        (Keywords.OneOf, CombinationRules.OneOf),
        (Keywords.Not, CombinationRules.Not),
    ];

    // The body as it was read, or null where it is not JSON at all.
    public static JToken? Validate(ReadOnlySpan<byte> body, Schema schema, out IReadOnlyList<Violation> violations)
    {
        JToken? value = StrictJson.Parse(body, out violations);
        if (value is not null)
        {
            violations = [.. violations, .. Validate(value, schema)];
        }

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
        return types.Count > 0 && !types.Any(type => JsonTypes.IsOfType(context.Value, type))
            ? [(context with { Keyword = Keywords.Type }).Violation(JsonTypes.Describe(types))]
            : from rule in Rules
              let limit = schema.Node[rule.Keyword]
              where limit is not null
              from violation in rule.Validate(context with { Keyword = rule.Keyword, Limit = limit })
              select violation;
    }
}
