using System.Globalization;
using System.Text.Json.Nodes;

namespace FluxGen.Spec.Normalizing;

// The limits of a property that attributes of .NET express exactly, or attributes of our own that are shorter than that of any limit.
internal static class LimitAttributes
{
    private const int ExactDigits = 15;

    public static HashSet<string> Keywords(EffectiveSchema schema) => [.. All(schema).SelectMany(static attribute => attribute.Keywords)];

    public static void AddTo(JsonObject facts, EffectiveSchema schema)
    {
        JsonArray annotations = [];
        foreach ((string code, string[] keywords) in All(schema))
        {
            if (code.Length > 0)
            {
                annotations.Add(code);
            }
            else if (keywords is ["pattern"])
            {
                facts.AddText("pattern", schema.Text("pattern"));
            }
            else
            {
                facts.AddText("multipleOf", Numbers.Text(schema["multipleOf"]));
            }
        }

        if (annotations.Count > 0)
        {
            facts["annotations"] = annotations;
            facts.AddFlag("usesReflection", schema.Kind == SchemaKind.Array);
        }
    }

    // The code is that of an attribute of .NET.
    private static IEnumerable<(string Code, string[] Keywords)> All(EffectiveSchema schema)
    {
        Dictionary<string, string> limits = LimitFacts.Of(schema).ToDictionary(static limit => limit.Keyword, static limit => limit.Value, StringComparer.Ordinal);
        string? Limit(string keyword) => limits.GetValueOrDefault(keyword);

        if (schema.Kind is SchemaKind.Integer or SchemaKind.Number && Range(schema, Limit("minimum"), Limit("maximum")) is { } range)
        {
            yield return (range, ["minimum", "maximum"]);
        }

        if ((Limit("minLength") ?? Limit("maxLength")) is not null)
        {
            string max = Limit("maxLength") ?? "int.MaxValue";
            yield return ($"StringLength({max}{(Limit("minLength") is { } min ? $", MinimumLength = {min}" : "")})", ["minLength", "maxLength"]);
        }

        if (Limit("minItems") is { } minItems)
        {
            yield return ($"MinLength({minItems})", ["minItems"]);
        }

        if (Limit("maxItems") is { } maxItems and not "0")
        {
            yield return ($"MaxLength({maxItems})", ["maxItems"]);
        }

        if (!string.IsNullOrEmpty(Limit("pattern")))
        {
            yield return ("", ["pattern"]);
        }

        if (Limit("multipleOf") is not null)
        {
            yield return ("", ["multipleOf"]);
        }
    }

    // The attribute has limits of 32 bits, or of double precision.
    private static string? Range(EffectiveSchema schema, string? min, string? max)
    {
        if (min is null && max is null)
        {
            return null;
        }

        if (schema.Kind == SchemaKind.Integer)
        {
            bool isShort = ScalarSchemas.IntegerFormat(schema) == "int32" && IsShort(min) && IsShort(max);
            return isShort ? $"Range({min ?? "int.MinValue"}, {max ?? "int.MaxValue"})" : null;
        }

        bool isExact = ScalarSchemas.NumberFormat(schema) is null or "double" && IsExact(min) && IsExact(max);
        return isExact ? $"Range({(min is null ? "double.MinValue" : min + "D")}, {(max is null ? "double.MaxValue" : max + "D")})" : null;
    }

    private static bool IsShort(string? limit) => limit is null || int.TryParse(limit, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool IsExact(string? limit) =>
        limit is null || (limit.Count(char.IsAsciiDigit) <= ExactDigits && limit.All(static letter => char.IsAsciiDigit(letter) || letter is '.' or '-'));
}
