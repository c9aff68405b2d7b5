using System.Globalization;
using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// Defaults that C# can write as a constant of the type of the property.
internal static class Defaults
{
    public static JsonNode? Of(EffectiveSchema schema)
    {
        if (schema["default"] is not SpecScalar { Kind: not ScalarKind.Null } value)
        {
            return null;
        }

        return (schema.Kind, value.Kind) switch
        {
            (SchemaKind.Enum, _) => EnumSchemas.Default(schema, value),
            (SchemaKind.Text, ScalarKind.String) when ScalarSchemas.IsPlainText(schema) => Facts.Text(value.Text),
            (SchemaKind.Boolean, ScalarKind.Boolean) => value.Text == "true",
            (SchemaKind.Integer, ScalarKind.Number) => Integer(schema, value.Text),
            (SchemaKind.Number, ScalarKind.Number) => Numbers.Json(value.Text),
            _ => null,
        };
    }

    private static JsonNode? Integer(EffectiveSchema schema, string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) || number != decimal.Floor(number))
        {
            return null;
        }

        bool fits = schema.Text("format") == "int64" ? number is >= long.MinValue and <= long.MaxValue : number is >= int.MinValue and <= int.MaxValue;
        return fits ? Numbers.Json(number.ToString("0", CultureInfo.InvariantCulture)) : null;
    }
}
