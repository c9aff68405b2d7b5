using FluxGen.Runtime;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// The keywords that apply other schemas to a value or to its parts, and those of arrays and objects.
internal static class NestedRules
{
    public static IEnumerable<Violation> Items(ValidationContext context) =>
        (context.Value as JArray ?? []).SelectMany((item, index) => context.ValidateChild(item, $"{index}", context.Limit));

    public static IEnumerable<Violation> UniqueItems(ValidationContext context) =>
        context.Limit.IsTrue && context.Value is JArray items && items.Select(JsonTokens.Canonical).Distinct().Count() < items.Count
            ? [context.Violation("items that all differ", "the same item more than once")]
            : [];

    // A property that only responses have is not required of a request.
    public static IEnumerable<Violation> Required(ValidationContext context) =>
        from name in context.Limit.Items.Select(name => name.Text())
        where context.Value is JObject value && !value.ContainsKey(name)
        where !context.OuterSchemas.Append(context.Schema).Any(schema => schema.Properties.TryGetValue(name, out Schema? property) && property.IsReadOnly)
        select context.Violation("a value", "nothing") with { Pointer = JsonPointer.Append(context.Pointer, name) };

    public static IEnumerable<Violation> Properties(ValidationContext context) =>
        from property in PropertiesOf(context)
        let schema = context.Limit[property.Name]
        where schema is not null
        from violation in context.ValidateChild(property.Value, property.Name, schema)
        select violation;

    public static IEnumerable<Violation> AdditionalProperties(ValidationContext context)
    {
        string[] known = [.. context.Schema.Node["properties"]?.Children.Select(property => property.Name) ?? []];
        IEnumerable<JProperty> additional = PropertiesOf(context).Where(property => !known.Contains(property.Name));
        string expected = known.Length == 0 ? "no property" : $"one of the properties {string.Join(", ", known)}";
        return context.Limit.Value is JValue { Value: false }
            ? additional.Select(property =>
                context.Violation(expected, "a property that the schema does not have") with { Pointer = JsonPointer.Append(context.Pointer, property.Name) })
            : additional.SelectMany(property => context.ValidateChild(property.Value, property.Name, context.Limit));
    }

    public static IEnumerable<Violation> AllOf(ValidationContext context) => context.Limit.Items.SelectMany(context.Validate);

    // The violations of the alternatives would mislead, because it is unknown which one was meant.
    public static IEnumerable<Violation> AnyOf(ValidationContext context) => Fitting(context) > 0 ? [] : [Mismatch(context, "at least one")];

    public static IEnumerable<Violation> OneOf(ValidationContext context) => Fitting(context) == 1 ? [] : [Mismatch(context, "exactly one")];

    public static IEnumerable<Violation> Not(ValidationContext context) =>
        context.Validate(context.Limit).Any() ? [] : [context.Violation("a value that the schema does not exclude")];

    private static IEnumerable<JProperty> PropertiesOf(ValidationContext context) => (context.Value as JObject)?.Properties() ?? [];

    private static int Fitting(ValidationContext context) => context.Limit.Items.Count(alternative => !context.Validate(alternative).Any());

    private static Violation Mismatch(ValidationContext context, string number) =>
        context.Violation($"a value that fits {number} of {context.Limit.Items.Count()} alternatives");
}
