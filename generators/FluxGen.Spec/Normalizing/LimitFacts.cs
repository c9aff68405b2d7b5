using System.Text.Json.Nodes;

namespace FluxGen.Spec.Normalizing;

// The limits of a value: keywords of the schema where NSwag has an attribute for them, facts elsewhere.
internal static class LimitFacts
{
    private static readonly string[] TextKeywords = ["minLength", "maxLength", "pattern"];
    private static readonly string[] ArrayKeywords = ["minItems", "maxItems"];
    private static readonly string[] NumberKeywords = ["multipleOf"];

    public static void Add(JsonObject json, EffectiveSchema schema, SchemaUse use)
    {
        if (!use.KeepsKeywords && use.Limits is null)
        {
            return;
        }

        foreach ((string keyword, string value) in Of(schema))
        {
            if (use.Depth > 0 || !use.KeepsKeywords)
            {
                use.Limits?.Add(Fact(keyword, value, use.Depth));
            }
            else if (keyword != "multipleOf")
            {
                json[keyword] = keyword == "pattern" ? value : Numbers.Json(value);
            }
        }
    }

    public static string? MultipleOf(EffectiveSchema schema) =>
        schema.Kind is SchemaKind.Integer or SchemaKind.Number ? Numbers.Text(schema["multipleOf"]) : null;

    // In words, as the help of a command line says it.
    public static string? InWords(EffectiveSchema schema)
    {
        Dictionary<string, string> limits = Of(schema).ToDictionary(static limit => limit.Keyword, static limit => limit.Value, StringComparer.Ordinal);
        string? min = limits.GetValueOrDefault("minimum") ?? limits.GetValueOrDefault("minLength") ?? limits.GetValueOrDefault("minItems");
        string? max = limits.GetValueOrDefault("maximum") ?? limits.GetValueOrDefault("maxLength") ?? limits.GetValueOrDefault("maxItems");
        string? words = (min, max) switch
        {
            (not null, not null) => $"At least {min} and at most {max}",
            (not null, null) => $"At least {min}",
            (null, not null) => $"At most {max}",
            _ => null,
        };
        string unit = (limits.GetValueOrDefault("minLength") ?? limits.GetValueOrDefault("maxLength")) is not null ? " character"
            : (limits.GetValueOrDefault("minItems") ?? limits.GetValueOrDefault("maxItems")) is not null ? " item"
            : "";
        return words is null ? null : $"{words}{unit}{(unit.Length > 0 && (max ?? min) != "1" ? "s" : "")}.";
    }

    private static IEnumerable<(string Keyword, string Value)> Of(EffectiveSchema schema)
    {
        IEnumerable<(string, string)> Written(string[] keywords) =>
            from keyword in keywords
            let value = keyword == "pattern" ? schema.Text(keyword) : Numbers.Text(schema[keyword])
            where value is not null && !(value == "0" && keyword.StartsWith("min", StringComparison.Ordinal))
            select (keyword, value);

        return schema.Kind switch
        {
            SchemaKind.Text when ScalarSchemas.IsPlainText(schema) => Written(TextKeywords),
            SchemaKind.Array => Written(ArrayKeywords),
            SchemaKind.Integer or SchemaKind.Number =>
                [.. Bound(schema, "minimum", "exclusiveMinimum", isMaximum: false), .. Bound(schema, "maximum", "exclusiveMaximum", isMaximum: true), .. Written(NumberKeywords)],
            _ => [],
        };
    }

    private static IEnumerable<(string Keyword, string Value)> Bound(EffectiveSchema schema, string keyword, string exclusive, bool isMaximum)
    {
        string? limit = Numbers.Text(schema[keyword]);
        if (schema.Kind == SchemaKind.Number)
        {
            return limit is null ? [] : [(keyword, limit)];
        }

        string? own = limit is null ? null : Numbers.IntegerLimit(limit, isMaximum, schema.IsTrue(exclusive));
        string? other = Numbers.Text(schema[exclusive]) is { } number ? Numbers.IntegerLimit(number, isMaximum, isExclusive: true) : null;
        string? stricter = own is null || other is null ? own ?? other
            : decimal.Parse(own, System.Globalization.CultureInfo.InvariantCulture) < decimal.Parse(other, System.Globalization.CultureInfo.InvariantCulture) == isMaximum ? own
            : other;
        return stricter is null ? [] : [(keyword, stricter)];
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
