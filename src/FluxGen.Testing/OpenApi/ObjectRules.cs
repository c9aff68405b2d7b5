using FluxGen.Runtime;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// The keywords of objects.
internal static class ObjectRules
{
    // A property that only responses have is not required of a request, and one that only requests have not of a response.
    public static IEnumerable<Violation> Required(ValidationContext context) =>
        from name in context.Limit.Items.Select(name => name.Text())
        where context.Value is JObject value && !value.ContainsKey(name)
        where !context.OuterSchemas.Append(context.Schema).Any(schema => schema.Properties.TryGetValue(name, out Schema? property)
            && (context.IsResponse ? property.IsWriteOnly : property.IsReadOnly))
        select Missing(context, name);

    public static IEnumerable<Violation> Properties(ValidationContext context) =>
        from property in PropertiesOf(context)
        let schema = context.Limit[property.Name]
        where schema is not null
        from violation in context.ValidateChild(property.Value, property.Name, schema)
        select violation;

    public static IEnumerable<Violation> PatternProperties(ValidationContext context) =>
        from property in PropertiesOf(context)
        from pattern in context.Limit.Children
        where SchemaPattern.Matches(property.Name, pattern.Name)
        from violation in context.ValidateChild(property.Value, property.Name, pattern.Node)
        select violation;

    public static IEnumerable<Violation> AdditionalProperties(ValidationContext context)
    {
        string[] known = [.. context.Schema.Node["properties"]?.Children.Select(property => property.Name) ?? []];
        HashSet<string> described = [.. Evaluation.Described(context.Schema, context.Value)];
        if (context.Limit.Value is JValue { Value: false })
        {
            // Inheritance is written so: each class is closed, and means that the object has what its base and its children have.
            described.UnionWith(context.Combined.SelectMany(schema => schema.Properties.Keys));
        }

        return Others(context, PropertiesOf(context).Where(property => !described.Contains(property.Name)), known);
    }

    public static IEnumerable<Violation> UnevaluatedProperties(ValidationContext context)
    {
        HashSet<string> evaluated = [.. Evaluation.PropertiesOf(context)];
        return Others(context, PropertiesOf(context).Where(property => !evaluated.Contains(property.Name)), []);
    }

    public static IEnumerable<Violation> PropertyNames(ValidationContext context) =>
        from property in PropertiesOf(context)
        let violations = context.ValidateChild(new JValue(property.Name), property.Name, context.Limit)
        where violations.Any()
        select context.Violation($"a name with {violations.First().Expected}", JsonTokens.Quote(new JValue(property.Name))) with { Pointer = JsonPointer.Append(context.Pointer, property.Name) };

    public static IEnumerable<Violation> DependentRequired(ValidationContext context) =>
        from trigger in context.Limit.Children
        where context.Value is JObject value && value.ContainsKey(trigger.Name)
        from name in trigger.Node.Items.Select(name => name.Text())
        where !((JObject)context.Value).ContainsKey(name)
        select Missing(context, name);

    public static IEnumerable<Violation> DependentSchemas(ValidationContext context) =>
        from trigger in context.Limit.Children
        where context.Value is JObject value && value.ContainsKey(trigger.Name)
        from violation in context.Validate(trigger.Node)
        select violation;

    private static IEnumerable<Violation> Others(ValidationContext context, IEnumerable<JProperty> properties, string[] known)
    {
        string expected = known.Length == 0 ? "no property" : $"one of the properties {string.Join(", ", known)}";
        return context.Limit.Value is JValue { Value: false }
            ? properties.Select(property =>
                context.Violation(expected, "a property that the schema does not have") with { Pointer = JsonPointer.Append(context.Pointer, property.Name) })
            : properties.SelectMany(property => context.ValidateChild(property.Value, property.Name, context.Limit));
    }

    private static IEnumerable<JProperty> PropertiesOf(ValidationContext context) => (context.Value as JObject)?.Properties() ?? [];

    private static Violation Missing(ValidationContext context, string name) =>
        context.Violation("a value", "nothing") with { Pointer = JsonPointer.Append(context.Pointer, name) };
}
