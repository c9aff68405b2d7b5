using Newtonsoft.Json.Linq;
using FluxGen.Testing.OpenApi;
using NJsonSchema;

namespace FluxGen.ContractTests.Agreement;

// A value that a schema allows, as small as can be.
internal static class Samples
{
    public static JToken Of(SchemaView schema)
    {
        if (schema.Enumeration is [object first, ..])
        {
            return JToken.FromObject(first);
        }

        return schema.Type switch
        {
            JsonObjectType.String => Text(schema),
            JsonObjectType.Integer or JsonObjectType.Number => Number(schema),
            JsonObjectType.Boolean => true,
            JsonObjectType.Array => Items(schema, Math.Max(1, schema.MinItems)),
            _ => Object(schema),
        };
    }

    // Items that differ where they have to; null where so many are not known.
    public static JArray? TryItems(SchemaView list, int count)
    {
        JArray items = Items(list, count);
        return list.UniqueItems && items.Distinct(JToken.EqualityComparer).Count() < count ? null : items;
    }

    private static JArray Items(SchemaView list, int count)
    {
        SchemaView item = new(list.Item ?? Schema.Anything);
        return [.. Enumerable.Range(0, count).Select(index => Variant(item, index))];
    }

    private static JToken Variant(SchemaView schema, int index) => schema switch
    {
        { Enumeration: { Count: > 0 } values } => JToken.FromObject(values[index % values.Count]),
        { Type: JsonObjectType.Integer } => Number(schema, index),
        _ => Of(schema),
    };

    private static JValue Text(SchemaView schema)
    {
        string? text = SampleText.Good(schema.Format)
            ?? SampleText.OfLength(schema, Math.Max(schema.MinLength ?? 0, Math.Min(4, schema.MaxLength ?? 4)))
            ?? schema.Suggestion as string;
        return new(text ?? throw new InvalidOperationException(
            $"No text is known that matches {string.Join(" and ", schema.Patterns)}. Give the schema an example in the specification."));
    }

    private static JValue Number(SchemaView schema, int index = 0)
    {
        decimal step = schema.MultipleOf ?? 1;
        decimal number = schema switch
        {
            { Minimum: { } least } => least.Limit + (least.IsExclusive ? step : 0),
            { Maximum: { } most } => most.Limit - (most.IsExclusive ? step : 0),
            _ => step,
        };
        number = (schema.MultipleOf is null ? number : decimal.Ceiling(number / step) * step) + (index * step);
        return decimal.IsInteger(number) ? new JValue((long)number) : new JValue(number);
    }

    private static JObject Object(SchemaView schema) =>
        new(schema.Members.Where(member => member.IsRequired).Select(member => new JProperty(member.Name, Of(new(member.Schema)))));
}
