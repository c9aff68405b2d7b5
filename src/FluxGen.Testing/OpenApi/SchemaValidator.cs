using System.Runtime.CompilerServices;
using FluxGen.Runtime;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// Finds all violations of a value against its schema. It shares no code with the validators of the client, so that each
// tests the other.
internal static class SchemaValidator
{
    // The order is that of the violations of a value.
    private static readonly (string Keyword, Func<ValidationContext, IEnumerable<Violation>> Validate)[] Rules =
    [
        ("$ref", NestedRules.Reference),
        ("$dynamicRef", NestedRules.DynamicReference),
        ("enum", ScalarRules.Enum),
        ("const", ScalarRules.Const),
        ("format", ScalarRules.Format),
        ("pattern", ScalarRules.Pattern),
        ("minLength", LimitRules.Characters(comparison => comparison >= 0, "at least")),
        ("maxLength", LimitRules.Characters(comparison => comparison <= 0, "at most")),
        ("minimum", LimitRules.Inclusive("exclusiveMinimum", comparison => comparison >= 0, "at least")),
        ("exclusiveMinimum", LimitRules.Exclusive("minimum", comparison => comparison > 0, "more than")),
        ("maximum", LimitRules.Inclusive("exclusiveMaximum", comparison => comparison <= 0, "at most")),
        ("exclusiveMaximum", LimitRules.Exclusive("maximum", comparison => comparison < 0, "less than")),
        ("multipleOf", ScalarRules.MultipleOf),
        ("minItems", LimitRules.Items(comparison => comparison >= 0, "at least")),
        ("maxItems", LimitRules.Items(comparison => comparison <= 0, "at most")),
        ("uniqueItems", ArrayRules.UniqueItems),
        ("prefixItems", ArrayRules.PrefixItems),
        ("items", ArrayRules.Items),
        ("contains", ArrayRules.Contains),
        ("unevaluatedItems", ArrayRules.UnevaluatedItems),
        ("minProperties", LimitRules.Properties(comparison => comparison >= 0, "at least")),
        ("maxProperties", LimitRules.Properties(comparison => comparison <= 0, "at most")),
        ("required", ObjectRules.Required),
        ("dependentRequired", ObjectRules.DependentRequired),
        ("propertyNames", ObjectRules.PropertyNames),
        ("properties", ObjectRules.Properties),
        ("patternProperties", ObjectRules.PatternProperties),
        ("additionalProperties", ObjectRules.AdditionalProperties),
        ("dependentSchemas", ObjectRules.DependentSchemas),
        ("allOf", NestedRules.AllOf),
        ("anyOf", NestedRules.AnyOf),
        ("oneOf", NestedRules.OneOf),
        ("not", NestedRules.Not),
        ("if", NestedRules.If),
        ("unevaluatedProperties", ObjectRules.UnevaluatedProperties),
    ];

    // Most schemas have few of the keywords, and a schema is validated against many times.
    private static readonly ConditionalWeakTable<JToken, AppliedRule[]> Applied = [];

    // The body, or null if it is not JSON.
    public static JToken? Validate(ReadOnlySpan<byte> body, Schema schema, out IReadOnlyList<Violation> violations)
    {
        JToken? value = StrictJson.Parse(body, out violations);
        violations = value is null ? violations : [.. violations, .. Validate(value, schema)];
        return value;
    }

    public static IEnumerable<Violation> Validate(JToken value, Schema schema, bool isResponse = false) =>
        Validate(new ValidationContext(value, schema, string.Empty) { IsResponse = isResponse });

    // Of several readings of a text, the one that was meant.
    public static JToken FirstValid(Schema schema, JToken[] readings) => Array.Find(readings, reading => !Validate(reading, schema).Any()) ?? readings[^1];

    public static IEnumerable<Violation> Validate(ValidationContext context)
    {
        Schema schema = context.Schema;
        if (context.IsCircular || (schema.IsNullable && context.Value.Type == JTokenType.Null))
        {
            return [];
        }

        if (schema.Node.Value is JValue { Value: false })
        {
            return [(context with { Keyword = "not" }).Violation("no value")];
        }

        AppliedRule[] rules = Applied.GetValue(schema.Node.Value, _ =>
            [.. from rule in Rules let limit = LimitOf(schema, rule.Keyword) where limit is not null select new AppliedRule(rule.Keyword, limit, rule.Validate)]);

        // A value of the wrong type is not tested against other keywords.
        IReadOnlyList<string> types = schema.OwnTypes;
        return types.Count > 0 && !types.Any(type => JsonTypes.Has(context.Value, type))
            ? [(context with { Keyword = "type" }).Violation(JsonTypes.Describe(types))]
            : rules.SelectMany(rule => rule.Validate(context with { Keyword = rule.Keyword, Limit = rule.Limit }));
    }

    // A $ref inside a value belongs to the value.
    private static SpecificationNode? LimitOf(Schema schema, string keyword) =>
        keyword is not ("const" or "enum") ? schema.Node[keyword] : schema.Node.Raw(keyword) is { } value ? SpecificationNode.Of(value) : null;

    private sealed record AppliedRule(string Keyword, SpecificationNode Limit, Func<ValidationContext, IEnumerable<Violation>> Validate);
}

// A value, its place, the schema that it is validated against, and the keyword that is applied to it.
internal sealed record ValidationContext(JToken Value, Schema Schema, string Pointer)
{
    // The value of the keyword in the schema.
    public SpecificationNode Limit { get; init; } = Schema.Node;

    public string Keyword { get; init; } = string.Empty;

    // A response may leave out what only requests have, and a request what only responses have.
    public bool IsResponse { get; init; }

    // Where the schema was applied.
    public ValidationContext? Outer { get; private init; }

    // The schemas that apply this one to the same value.
    public IEnumerable<Schema> OuterSchemas => Outers.TakeWhile(outer => ReferenceEquals(outer.Value, Value)).Select(outer => outer.Schema);

    // This schema, and those that it is a part or an alternative of.
    public IEnumerable<Schema> Combined => Outers
        .TakeWhile(outer => ReferenceEquals(outer.Value, Value) && outer.Keyword is "$ref" or "allOf" or "anyOf" or "oneOf")
        .Prepend(this).Select(context => context.Schema);

    // A schema that applies itself to the same value adds nothing to it.
    public bool IsCircular => OuterSchemas.Any(outer => ReferenceEquals(outer.Node.Value, Schema.Node.Value));

    // The schemas on the way to this one, from the outermost.
    public IEnumerable<SpecificationNode> Scope => Outers.Reverse().Append(this).Select(context => context.Schema.Node);

    private IEnumerable<ValidationContext> Outers
    {
        get
        {
            for (ValidationContext? outer = Outer; outer is not null; outer = outer.Outer)
            {
                yield return outer;
            }
        }
    }

    public Violation Violation(string expected, string? actual = null) => new(Pointer, Keyword, expected, actual ?? JsonTokens.Quote(Value));

    // Another schema that is applied to the same value.
    public ValidationContext Within(SpecificationNode schema) => this with { Schema = new Schema(schema), Outer = this };

    public IEnumerable<Violation> Validate(SpecificationNode schema) => SchemaValidator.Validate(Within(schema));

    // An item or a property.
    public IEnumerable<Violation> ValidateChild(JToken child, string name, SpecificationNode schema) =>
        SchemaValidator.Validate(new ValidationContext(child, new Schema(schema), JsonPointer.Append(Pointer, name)) { IsResponse = IsResponse, Outer = this });
}
