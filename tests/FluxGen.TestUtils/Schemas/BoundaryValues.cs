using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.TestUtils;

/// <summary>The boundary values of a schema, for each of its keywords.</summary>
public static class BoundaryValues
{
    // More would not fit into a command line.
    private const int MaxCount = 100_000;

    private const string Notation = "notation";

    private static readonly (string Type, string Json)[] OfTypes =
        [("boolean", "true"), ("boolean", "false"), ("integer", "7"), ("number", "7.5"), ("string", "\"text\""), ("object", "{}"), ("array", "[]")];

    /// <summary>None where the schema has alternatives, of which it is not known which one a value is meant for.</summary>
    public static IEnumerable<BoundaryValue> Of(SchemaView schema) => schema.HasAlternatives
        ? []
        : ((IEnumerable<BoundaryValue>)[.. Types(schema), .. Enums(schema), .. NumberBoundaries.Of(schema), .. TextBoundaries.Of(schema), .. Items(schema), .. Properties(schema)])
            .DistinctBy(value => value.What);

    /// <summary>The valid values with the smallest and the largest number, length or count; of an enum, the first and the last one.</summary>
    public static (string Lowest, string Highest) Ends(SchemaView schema)
    {
        // An empty value counts as none, and another notation like the number itself.
        string[] valid = [.. Of(schema)
            .Where(value => value is { IsValid: true, Json: not ("null" or "\"\"" or "[]") } && !value.What.StartsWith(Notation, StringComparison.Ordinal))
            .Select(value => value.Json)];
        return (valid.MinBy(Size)!, valid.Reverse().MaxBy(Size)!);

        decimal Size(string json) => JToken.Parse(json) switch
        {
            _ when schema.Enum.Count > 0 => 0,
            JValue { Type: JTokenType.Integer or JTokenType.Float } number => (decimal)number,
            JValue { Value: string text } => text.Length,
            JContainer container => container.Count,
            _ => 0,
        };
    }

    internal static IEnumerable<BoundaryValue> Counts((string Keyword, int? Limit) min, (string Keyword, int? Limit) max, string unit, Func<int, bool, string?> create)
    {
        int least = min.Limit ?? 0;
        int most = Math.Min(max.Limit ?? int.MaxValue, MaxCount);
        return
            from bound in new[] { (min.Keyword, Limit: least, Outwards: -1), (max.Keyword, Limit: max.Limit ?? -1, Outwards: 1) }
            from step in (int[])[-1, 0, 1]
            let isValid = step <= 0
            let count = bound.Limit + (step * bound.Outwards)
            where bound.Limit >= 0 && count is >= 0 and <= MaxCount && (!isValid || (count >= least && count <= most))
            let json = create(count, isValid)
            where json is not null
            select new BoundaryValue(bound.Keyword, $"{bound.Keyword} {bound.Limit} with {count} {unit}", json, isValid);
    }

    private static IEnumerable<BoundaryValue> Types(SchemaView schema)
    {
        yield return new("type", "null", "null", schema.AllowsNull);
        foreach ((_, string json) in OfTypes.Where(value => !Allows(schema.Type, value.Type)))
        {
            yield return new("type", $"type {json}", json, IsValid: false);
        }

        if (schema.Type is null)
        {
            yield break;
        }

        string sample = SampleValues.Of(schema).ToString(Formatting.None);
        yield return new("type", "sample", sample, IsValid: true);
        if (schema.IsNumber)
        {
            yield return new("type", $"type \"{sample}\"", $"\"{sample}\"", IsValid: false);
            foreach (string json in Notations(sample))
            {
                yield return new("type", $"{Notation} {json}", json, IsValid: true);
            }
        }

        if (schema.Type is not ("array" or "object"))
        {
            yield return new("type", $"type [{sample}]", $"[{sample}]", IsValid: false);
        }

        if (SampleValues.Of(schema) is JValue { Value: string text })
        {
            yield return new("type", "text in escapes", $"\"{string.Concat(text.Select(unit => $"\\u{(int)unit:x4}"))}\"", IsValid: true);
        }
    }

    private static bool Allows(string? allowed, string type) => allowed is null || allowed == type || (allowed, type) == ("number", "integer");

    // Other notations of the same number; with a fraction they would have to be calculated.
    private static string[] Notations(string number) =>
        number.Contains('.', StringComparison.Ordinal) ? [] : number == "0" ? ["-0", "0.0", "0e7"] : [$"{number}.0", $"{number}e0", $"{number}00E-2"];

    private static IEnumerable<BoundaryValue> Enums(SchemaView schema)
    {
        // The names of the enum members in C# are no values in JSON.
        IEnumerable<JToken> neighbours = schema.Enum.SelectMany(Neighbours).Concat(schema.EnumNames.Select(name => (JToken)name)).Except(schema.Enum, JToken.EqualityComparer);
        foreach ((JToken value, bool isValid) in schema.Enum.Select(value => (value, true)).Concat(neighbours.Select(value => (value, false))))
        {
            string json = value.ToString(Formatting.None);
            yield return new("enum", $"enum {json}", json, isValid);
        }

        foreach (string number in schema.Enum.Where(value => value.Type == JTokenType.String).Select(value => (string)value!).Where(text => decimal.TryParse(text, CultureInfo.InvariantCulture, out _)))
        {
            yield return new("type", $"type {number}", number, IsValid: false);
        }
    }

    private static IEnumerable<JToken> Neighbours(JToken value) => value switch
    {
        JValue { Value: string text } => [text.ToUpperInvariant(), text.ToLowerInvariant(), $"{text} ", $" {text}", text[..^1], ""],
        JValue { Value: long number } => [number - 1, number + 1],
        _ => [],
    };

    private static IEnumerable<BoundaryValue> Items(SchemaView schema)
    {
        if (schema.Type != "array")
        {
            return [];
        }

        JArray again = SampleValues.TryItems(schema, Math.Max(1, schema.MinItems ?? 0)) is [{ } first, ..] items ? [.. items, first.DeepClone()] : [];
        return
        [
            .. Counts(("minItems", schema.MinItems), ("maxItems", schema.MaxItems), "items", (count, _) => SampleValues.TryItems(schema, count)?.ToString(Formatting.None)),
            .. schema.UniqueItems ? [new("uniqueItems", "uniqueItems with an item again", again.ToString(Formatting.None), IsValid: false)] : Array.Empty<BoundaryValue>(),
        ];
    }

    private static IEnumerable<BoundaryValue> Properties(SchemaView schema) => schema is { IsObject: true, IsClosed: false }
        ? Counts(("minProperties", schema.MinProperties), ("maxProperties", schema.MaxProperties), "properties", (count, _) => WithProperties(schema, count))
        : [];

    private static string? WithProperties(SchemaView schema, int count)
    {
        JObject value = (JObject)SampleValues.Of(schema);
        for (int index = 0; value.Count < count; index++)
        {
            value[$"x-unknown-{index}"] = schema.Additional is { } additional ? SampleValues.Of(additional) : 1;
        }

        return value.Count == count ? value.ToString(Formatting.None) : null;
    }
}
