using System.Globalization;
using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// The default of a property or parameter: a constant of its C# type, the text of one that is no constant in C#, or something to tell.
internal static class Defaults
{
    private const int MaxShown = 200;

    public static void AddTo(JsonObject facts, EffectiveSchema schema)
    {
        if (schema["default"] is not SpecNode value || value is SpecScalar { Kind: ScalarKind.Null } || schema.Kind == SchemaKind.Enum)
        {
            return;
        }

        if (value is SpecScalar scalar && Code(schema, scalar) is { } code)
        {
            facts["default"] = code;
        }
        else if (schema.Kind == SchemaKind.Text && value is SpecScalar { Kind: ScalarKind.String } text)
        {
            facts["defaultText"] = Facts.Text(text.Text);
        }
        else
        {
            string shown = JsonText.Of(value);
            facts["defaultNote"] = Facts.Text(shown.Length > MaxShown ? shown[..MaxShown] + "…" : shown);
        }
    }

    // The default as NSwag has to see it.
    public static JsonNode? OfEnum(EffectiveSchema schema) =>
        schema.Kind == SchemaKind.Enum && EnumSchemas.DefaultOf(schema) is { Kind: not ScalarKind.Null } value ? EnumSchemas.Default(schema, value) : null;

    private static string? Code(EffectiveSchema schema, SpecScalar value) => (schema.Kind, value.Kind) switch
    {
        (SchemaKind.Boolean, ScalarKind.Boolean) => value.Text,
        (SchemaKind.Integer, ScalarKind.Number) => Integer(schema, value.Text),
        (SchemaKind.Number, ScalarKind.Number) => Number(schema, value.Text),
        _ => null,
    };

    private static string? Integer(EffectiveSchema schema, string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) || number != decimal.Floor(number))
        {
            return null;
        }

        (decimal min, decimal max) = ScalarSchemas.IntegerRange(schema);
        string suffix = ScalarSchemas.IntegerFormat(schema) switch { "int32" => "", "uint64" => "UL", _ => "L" };
        return number >= min && number <= max ? number.ToString("0", CultureInfo.InvariantCulture) + suffix : null;
    }

    // C# writes numbers like JSON.
    private static string? Number(EffectiveSchema schema, string text)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number))
        {
            return null;
        }

        return ScalarSchemas.NumberFormat(schema) switch
        {
            "float" => float.IsFinite((float)number) ? text + "F" : null,
            "decimal" => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) ? exact.ToString(CultureInfo.InvariantCulture) + "M" : null,
            _ => text + "D",
        };
    }
}
