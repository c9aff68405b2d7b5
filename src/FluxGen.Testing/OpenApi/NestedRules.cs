using FluxGen.Runtime;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// The keywords of arrays and objects.
internal static class NestedRules
{
    public static IEnumerable<Violation> Items(ValidationContext context)
    {
        Schema schema = new(context.Limit);
        return (context.Value as JArray ?? []).SelectMany((item, index) => SchemaValidator.Validate(context.ForItem(index, item, schema)));
    }

    public static IEnumerable<Violation> UniqueItems(ValidationContext context) =>
        context.Limit.Value is JValue { Value: true } && context.Value is JArray items && items.Select(JsonValue.Canonical).Distinct().Count() < items.Count
            ? [context.Violation("items that all differ", "the same item more than once")]
            : [];

    // A property that only responses have is not required of a request.
    public static IEnumerable<Violation> Required(ValidationContext context) =>
        from name in context.Value is JObject value ? context.Limit.Items.Select(name => name.Text()).Where(name => !value.ContainsKey(name)) : []
        where !context.Outers.Any(outer => outer.Schema.Properties.TryGetValue(name, out Schema? property) && property.IsReadOnly)
        select context.Violation("a value", "nothing") with { Pointer = JsonPointer.Append(context.Pointer, name) };

    public static IEnumerable<Violation> Properties(ValidationContext context) =>
        from property in (context.Value as JObject)?.Properties() ?? []
        let schema = context.Limit[property.Name]
        where schema is not null
        from violation in SchemaValidator.Validate(context.ForProperty(property.Name, property.Value, new Schema(schema)))
        select violation;

    public static IEnumerable<Violation> AdditionalProperties(ValidationContext context)
    {
        string[] known = [.. context.Schema.Node[Keywords.Properties]?.Children.Select(property => property.Name) ?? []];
        IEnumerable<ValidationContext> additional = (context.Value as JObject)?.Properties()
            .Where(property => !known.Contains(property.Name))
            .Select(property => context.ForProperty(property.Name, property.Value, new Schema(context.Limit)) with { Keyword = context.Keyword }) ?? [];
        if (context.Limit.Value is not JValue { Value: false })
        {
            return additional.SelectMany(SchemaValidator.Validate);
        }

        string expected = known.Length == 0 ? "no property" : $"one of the properties {string.Join(", ", known)}";
        return additional.Select(property => property.Violation(expected, "a property that the schema does not have"));
    }
}
