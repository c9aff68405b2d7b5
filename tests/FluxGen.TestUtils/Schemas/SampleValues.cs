using Newtonsoft.Json.Linq;

namespace FluxGen.TestUtils;

/// <summary>Small values that a schema allows.</summary>
public static class SampleValues
{
    public static JToken Of(SchemaView schema) => schema switch
    {
        { Enum: [{ } first, ..] } => first.DeepClone(),
        { Type: "string" } => Text(schema),
        { IsNumber: true } => Number(schema),
        { Type: "boolean" } => true,
        { Type: "array" } => Items(schema, Math.Max(1, schema.MinItems ?? 0)),
        _ => new JObject(schema.Properties.Where(property => property.IsRequired).Select(property => new JProperty(property.Name, Of(property.Schema)))),
    };

    // Items that differ where they have to; null where not enough of them are known.
    internal static JArray? TryItems(SchemaView list, int count)
    {
        JArray items = Items(list, count);
        return list.UniqueItems && items.Distinct(JToken.EqualityComparer).Count() < count ? null : items;
    }

    private static JArray Items(SchemaView list, int count)
    {
        SchemaView item = list.Items ?? new(null);
        return [.. Enumerable.Range(0, count).Select(index => item switch
        {
            { Enum: { Count: > 0 } values } => values[index % values.Count].DeepClone(),
            { Type: "integer" } => Number(item, index),
            _ => Of(item),
        })];
    }

    private static JValue Text(SchemaView schema)
    {
        string? text = SampleText.Valid(schema.Format)
            ?? SampleText.OfLength(schema, Math.Max(schema.MinLength ?? 0, Math.Min(4, schema.MaxLength ?? 4)))
            ?? (string?)schema.Suggestion;
        return new(text ?? throw new InvalidOperationException(
            $"No text is known that matches {string.Join(" and ", schema.Patterns)}. Give the schema an example in the specification."));
    }

    private static JValue Number(SchemaView schema, int index = 0)
    {
        decimal step = schema.MultipleOf ?? 1;
        decimal number = schema switch
        {
            { Minimum: var (limit, isExclusive) } => limit + (isExclusive ? step : 0),
            { Maximum: var (limit, isExclusive) } => limit - (isExclusive ? step : 0),
            _ => step,
        };
        number = (schema.MultipleOf is null ? number : decimal.Ceiling(number / step) * step) + (index * step);
        return decimal.IsInteger(number) ? new JValue((long)number) : new JValue(number);
    }
}
