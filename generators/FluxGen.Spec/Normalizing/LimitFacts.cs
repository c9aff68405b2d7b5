using System.Globalization;
using System.Text.Json.Nodes;

namespace FluxGen.Spec.Normalizing;

// The limits of a value, exactly as they are written.
internal static class LimitFacts
{
    private static readonly string[] TextKeywords = ["minLength", "maxLength", "pattern"];
    private static readonly string[] ArrayKeywords = ["minItems", "maxItems"];
    private static readonly string[] ObjectKeywords = ["minProperties", "maxProperties"];

    // Those that the runtime has a validator for. The other formats have a type, or are notes.
    private static readonly HashSet<string> TextFormats = new(StringComparer.Ordinal)
    {
        "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uri", "uri-reference", "iri", "iri-reference", "uuid", "date", "date-time",
        "time", "duration", "json-pointer", "relative-json-pointer", "regex", "char", "byte", "base64url",
    };

    private static readonly HashSet<string> NumberFormats = new(StringComparer.Ordinal) { "int8", "uint8", "int16", "uint16", "uint32", "double-int" };

    public static void Add(EffectiveSchema schema, SchemaUse use)
    {
        if (use.Limits is null)
        {
            return;
        }

        HashSet<string> printed = use is { Depth: 0, HasAttributes: true } ? LimitAttributes.Keywords(schema) : [];
        foreach ((string keyword, string value) in Of(schema))
        {
            if (!printed.Contains(keyword))
            {
                use.Limits.Add(Fact(keyword, value, use.Depth));
            }
        }
    }

    // In words, as the help of a command line says it.
    public static string? InWords(EffectiveSchema schema)
    {
        Dictionary<string, string> limits = Of(schema).ToDictionary(static limit => limit.Keyword, static limit => limit.Value, StringComparer.Ordinal);
        string? min = Find("minimum", "At least") ?? Find("exclusiveMinimum", "More than") ?? Find("minLength", "At least") ?? Find("minItems", "At least") ?? Find("minProperties", "At least");
        string? max = Find("maximum", "at most") ?? Find("exclusiveMaximum", "less than") ?? Find("maxLength", "at most") ?? Find("maxItems", "at most") ?? Find("maxProperties", "at most");
        if (min is null && max is null)
        {
            return null;
        }

        string words = min is null ? $"{char.ToUpperInvariant(max![0])}{max[1..]}" : max is null ? min : $"{min} and {max}";
        string unit = Array.Exists(TextKeywords, limits.ContainsKey) ? " character"
            : Array.Exists(ArrayKeywords, limits.ContainsKey) ? " item"
            : Array.Exists(ObjectKeywords, limits.ContainsKey) ? " value"
            : "";
        return $"{words}{unit}{(unit.Length > 0 && !(max ?? min)!.EndsWith(" 1", StringComparison.Ordinal) ? "s" : "")}.";

        string? Find(string keyword, string words) => limits.TryGetValue(keyword, out string? limit) ? $"{words} {limit}" : null;
    }

    public static IEnumerable<(string Keyword, string Value)> Of(EffectiveSchema schema)
    {
        IEnumerable<(string, string)> Written(string[] keywords) =>
            from keyword in keywords
            let value = keyword == "pattern" ? schema.Text(keyword) : Count(schema, keyword)
            where value is not null && !(value == "0" && keyword.StartsWith("min", StringComparison.Ordinal))
            select (keyword, value);

        return schema.Kind switch
        {
            SchemaKind.Text when ScalarSchemas.IsPlainText(schema) =>
                [.. Written(TextKeywords), .. ScalarSchemas.TextFormat(schema) is { } format && TextFormats.Contains(format) ? [("format", format)] : Array.Empty<(string, string)>()],
            SchemaKind.Array => [.. Written(ArrayKeywords), .. schema.IsTrue("uniqueItems") ? [("uniqueItems", "true")] : Array.Empty<(string, string)>()],
            SchemaKind.Map => Written(ObjectKeywords),
            SchemaKind.Integer or SchemaKind.Number => OfNumber(schema),
            _ => [],
        };
    }

    private static IEnumerable<(string Keyword, string Value)> OfNumber(EffectiveSchema schema)
    {
        foreach ((string, string) bound in Bound(schema, "minimum", "exclusiveMinimum", isMaximum: false).Concat(Bound(schema, "maximum", "exclusiveMaximum", isMaximum: true)))
        {
            yield return bound;
        }

        if (Numbers.Text(schema["multipleOf"]) is { } divisor)
        {
            yield return ("multipleOf", divisor);
        }

        if (schema.Text("format") is { } format && NumberFormats.Contains(format))
        {
            yield return ("format", format);
        }
    }

    // A count can be written as 2.0. One that no collection of .NET can have is no maximum.
    private static string? Count(EffectiveSchema schema, string keyword) =>
        decimal.TryParse(Numbers.Text(schema[keyword]), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal count)
            && (count <= int.MaxValue || keyword.StartsWith("min", StringComparison.Ordinal))
            ? Math.Min(decimal.Ceiling(count), int.MaxValue).ToString("0", CultureInfo.InvariantCulture)
            : null;

    // Of an integer, an exclusive limit is the next integer.
    private static IEnumerable<(string Keyword, string Value)> Bound(EffectiveSchema schema, string keyword, string exclusive, bool isMaximum)
    {
        string? limit = Numbers.Text(schema[keyword]);
        string? excluded = Numbers.Text(schema[exclusive]);
        if (schema.Kind == SchemaKind.Number)
        {
            return new[] { (keyword, limit), (exclusive, excluded) }.Where(static bound => bound.Item2 is not null)!;
        }

        decimal[] bounds =
        [
            .. new[] { Numbers.IntegerLimit(limit, isMaximum, isExclusive: false), Numbers.IntegerLimit(excluded, isMaximum, isExclusive: true) }.OfType<decimal>(),
        ];
        if (bounds.Length == 0)
        {
            return [];
        }

        (decimal min, decimal max) = ScalarSchemas.IntegerRange(schema);
        decimal strictest = isMaximum ? bounds.Min() : bounds.Max();
        bool limitsNothing = isMaximum ? strictest >= max : strictest <= min;
        return limitsNothing ? [] : [(keyword, strictest.ToString("0", CultureInfo.InvariantCulture))];
    }

    public static JsonObject Fact(string keyword, string value, int depth)
    {
        JsonObject fact = new() { ["keyword"] = keyword, ["value"] = Facts.Text(value) };
        if (depth > 0)
        {
            fact["depth"] = depth;
        }

        return fact;
    }
}
