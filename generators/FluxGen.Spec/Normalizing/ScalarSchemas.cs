using System.Text.Json.Nodes;

namespace FluxGen.Spec.Normalizing;

internal static class ScalarSchemas
{
    // They have a C# type of their own.
    private static readonly HashSet<string> TypedFormats = new(StringComparer.Ordinal)
    {
        "date", "date-time", "time", "duration", "uuid", "guid", "uri", "byte", "base64",
    };

    public static JsonObject Convert(EffectiveSchema schema) => schema.Kind switch
    {
        SchemaKind.Boolean => new JsonObject { ["type"] = "boolean" },
        SchemaKind.Integer => Typed("integer", IntegerFormat(schema)),
        SchemaKind.Number => Typed("number", NumberFormat(schema)),
        _ => Typed("string", TypedFormat(schema)),
    };

    public static bool IsPlainText(EffectiveSchema schema) => schema.Kind == SchemaKind.Text && TypedFormat(schema) is null;

    // The format that a text says it has.
    public static string? TextFormat(EffectiveSchema schema) =>
        schema.Text("format") ?? (schema.Text("contentEncoding") is "base64" ? "byte" : schema.Text("contentEncoding") is "base64url" ? "base64url" : null);

    // The smallest C# type that has all values.
    public static string IntegerFormat(EffectiveSchema schema) => schema.Text("format") switch
    {
        "int8" or "uint8" or "int16" or "uint16" or "int32" => "int32",
        "uint64" => "uint64",
        _ => "int64",
    };

    public static (decimal Min, decimal Max) IntegerRange(EffectiveSchema schema) => IntegerFormat(schema) switch
    {
        "int32" => (int.MinValue, int.MaxValue),
        "uint64" => (ulong.MinValue, ulong.MaxValue),
        _ => (long.MinValue, long.MaxValue),
    };

    public static string? NumberFormat(EffectiveSchema schema) => schema.Text("format") switch
    {
        "float" => "float",
        "double" => "double",
        "decimal" or "decimal128" => "decimal",
        _ => null,
    };

    // The limits of a text can only be tested as long as it is one. What is binary is a file only in a form, and is text in JSON.
    private static string? TypedFormat(EffectiveSchema schema)
    {
        bool isLimited = schema.Has("pattern") || schema.Has("maxLength") || Numbers.Text(schema["minLength"]) is not (null or "0" or "1");
        return !isLimited && TextFormat(schema) is { } format && TypedFormats.Contains(format) ? format : null;
    }

    private static JsonObject Typed(string type, string? format)
    {
        JsonObject json = new() { ["type"] = type };
        if (format is not null)
        {
            json["format"] = format;
        }

        return json;
    }
}
