using System.Globalization;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.OpenApi;

// The properties and items of a valid value that a schema has evaluated: what unevaluatedProperties and unevaluatedItems leave out.
internal static class Evaluation
{
    private static readonly string[] Several = ["allOf", "anyOf", "oneOf"];

    public static IEnumerable<string> PropertiesOf(ValidationContext context) =>
        InPlace(context).SelectMany(PropertiesWith).Concat(Described(context.Schema, context.Value)).Concat(Rest(context, "additionalProperties"));

    public static IEnumerable<int> ItemsOf(ValidationContext context)
    {
        IEnumerable<int> indexes = Enumerable.Range(0, (context.Value as JArray)?.Count ?? 0);
        SpecificationNode? contained = context.Schema.Node["contains"];
        return InPlace(context).SelectMany(ItemsWith)
            .Concat(context.Schema.Node["items"] is null ? indexes.Take(ArrayRules.PrefixCount(context.Schema)) : indexes)
            .Concat(contained is null ? [] : indexes.Where(index => !context.ValidateChild(context.Value[index]!, index.ToString(CultureInfo.InvariantCulture), contained).Any()));
    }

    // The properties that properties and patternProperties of the schema itself describe.
    public static IEnumerable<string> Described(Schema schema, JToken value)
    {
        HashSet<string> known = [.. schema.Node["properties"]?.Children.Select(property => property.Name) ?? []];
        string[] patterns = [.. schema.Node["patternProperties"]?.Children.Select(pattern => pattern.Name) ?? []];
        return Names(value).Where(name => known.Contains(name) || Array.Exists(patterns, pattern => SchemaPattern.Matches(name, pattern)));
    }

    private static IEnumerable<string> PropertiesWith(ValidationContext context) => PropertiesOf(context).Concat(Rest(context, "unevaluatedProperties"));

    private static IEnumerable<int> ItemsWith(ValidationContext context) => context.Schema.Node["unevaluatedItems"] is null
        ? ItemsOf(context)
        : Enumerable.Range(0, (context.Value as JArray)?.Count ?? 0);

    private static IEnumerable<string> Rest(ValidationContext context, string keyword) => context.Schema.Node[keyword] is null ? [] : Names(context.Value);

    private static IEnumerable<string> Names(JToken value) => (value as JObject)?.Properties().Select(property => property.Name) ?? [];

    // The schemas that are applied to the same value and that it fits.
    private static IEnumerable<ValidationContext> InPlace(ValidationContext context)
    {
        SpecificationNode node = context.Schema.Node;
        SpecificationNode?[] single = [node.Raw("$ref") is null ? null : node["$ref"]?.Target, node["$dynamicRef"] is { } dynamic ? DynamicReferences.Target(dynamic, context.Scope) : null, Branch(context, node)];
        IEnumerable<SpecificationNode> several = Several.SelectMany(keyword => node[keyword]?.Items ?? []);
        IEnumerable<SpecificationNode> dependent = from trigger in node["dependentSchemas"]?.Children ?? []
                                                   where Names(context.Value).Contains(trigger.Name)
                                                   select trigger.Node;
        SpecificationNode?[] condition = [node["if"]];
        return single.Concat(several).Concat(dependent).Concat(condition).OfType<SpecificationNode>()
            .Where(schema => !context.Validate(schema).Any())
            .Select(context.Within)
            .Where(inner => !inner.IsCircular);
    }

    private static SpecificationNode? Branch(ValidationContext context, SpecificationNode node) =>
        node["if"] is { } condition ? node[context.Validate(condition).Any() ? "else" : "then"] : null;
}
