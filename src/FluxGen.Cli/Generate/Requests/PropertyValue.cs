using System.Globalization;
using FluxGen.Runtime;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Generate.Requests;

// Converts text of the command line to the JSON value that a schema asks for.
internal static class PropertyValue
{
    private static readonly Dictionary<string, Action<JsonReader>> FormatChecks = new()
    {
        ["int32"] = reader => JsonRead.Int32(reader),
        ["int64"] = reader => JsonRead.Int64(reader),
        ["uint64"] = reader => JsonRead.UInt64(reader),
        ["float"] = reader => JsonRead.Single(reader),
        ["double"] = reader => JsonRead.Double(reader),
        ["decimal"] = reader => JsonRead.Decimal(reader),
        ["byte"] = reader => JsonRead.Bytes(reader),
        ["uuid"] = reader => JsonRead.Guid(reader),
        ["uri"] = reader => JsonRead.Uri(reader),
        ["date"] = reader => JsonRead.Date(reader),
        ["date-time"] = reader => JsonRead.DateTime(reader),
        ["time"] = reader => JsonRead.Time(reader),
        ["duration"] = reader => JsonRead.Duration(reader),
    };

    public static JToken? Convert(SchemaPropertyInfo property, IReadOnlyList<string> texts, ICollection<ValidationError> errors)
    {
        string pointer = JsonPointer.Append("", property.Name);
        SchemaInfo schema = property.Schema;
        return schema switch
        {
            { Kind: SchemaKind.Array, Items: { } items } =>
                new JArray(texts.Select((text, index) => ConvertOne(items, text, JsonPointer.Append(pointer, index), errors)).OfType<JToken>()),
            { Kind: SchemaKind.Map, Items: { } items } => ConvertMap(items, texts, pointer, errors),
            _ => ConvertOne(schema, texts[^1], pointer, errors),
        };
    }

    public static JToken StandIn(SchemaInfo schema) => schema switch
    {
        { AllowedValues: [{ } first, ..] } => Parse(schema, first) ?? first,
        { Kind: SchemaKind.Boolean } => false,
        { Kind: SchemaKind.Integer or SchemaKind.Number } => 0,
        { Kind: SchemaKind.Array } => new JArray(),
        { Kind: SchemaKind.Map or SchemaKind.Object } => new JObject(),
        _ => "",
    };

    private static JObject ConvertMap(SchemaInfo items, IReadOnlyList<string> texts, string pointer, ICollection<ValidationError> errors)
    {
        JObject map = [];
        foreach (string text in texts)
        {
            string[] parts = text.Split('=', 2);
            if (parts.Length == 1)
            {
                errors.Add(new(pointer, "type", "name=value", text));
            }
            else if (ConvertOne(items, parts[1], JsonPointer.Append(pointer, parts[0]), errors) is { } value)
            {
                map[parts[0]] = value;
            }
        }

        return map;
    }

    private static JToken? ConvertOne(SchemaInfo schema, string text, string pointer, ICollection<ValidationError> errors)
    {
        JToken? value = Parse(schema, text);
        if (value is not null && schema.AllowedValues.Count > 0 && !schema.AllowedValues.Contains(text))
        {
            errors.Add(new(pointer, "enum", schema.AllowedValues, text));
            return null;
        }

        if (value is null || !HasFormat(value, schema.Format))
        {
            errors.Add(new(pointer, "type", Expected(schema), text));
            return null;
        }

        return value;
    }

    private static JToken? Parse(SchemaInfo schema, string text) => schema.Kind switch
    {
        SchemaKind.String => new JValue(text),
        SchemaKind.Boolean => bool.TryParse(text, out bool flag) ? new JValue(flag) : null,
        SchemaKind.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) ? new JValue(integer) : null,
        SchemaKind.Number when schema.Format == "decimal" => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) ? new JValue(exact) : null,
        SchemaKind.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? new JValue(number) : null,
        _ => ParseJson(text),
    };

    private static JToken? ParseJson(string text)
    {
        try
        {
            // A text that looks like a date must be sent as it was typed.
            using JsonTextReader reader = new(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            JToken value = JToken.ReadFrom(reader);
            return reader.Read() ? null : value;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool HasFormat(JToken value, string format)
    {
        if (!FormatChecks.TryGetValue(format, out Action<JsonReader>? check))
        {
            return true;
        }

        try
        {
            check(JsonRead.Next(value.CreateReader()));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Expected(SchemaInfo schema) => schema.Kind switch
    {
        SchemaKind.Boolean => "true or false",
        SchemaKind.Integer when schema.Format.Length > 0 => $"an integer ({schema.Format})",
        SchemaKind.Integer => "an integer",
        SchemaKind.Number => "a number",
        SchemaKind.String => $"a string of the format {schema.Format}",
        _ => "JSON",
    };
}
