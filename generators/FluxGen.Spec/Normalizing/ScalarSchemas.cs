using System.Text.Json.Nodes;

namespace FluxGen.Spec.Normalizing;

internal static class ScalarSchemas
{
    // NSwag has a C# type of its own for these.
    private static readonly HashSet<string> TypedFormats = new(StringComparer.Ordinal)
    {
        "date", "date-time", "time", "duration", "time-span", "timespan", "uuid", "guid", "uri", "byte", "base64",
    };

    public static JsonObject Convert(EffectiveSchema schema) => schema.Kind switch
    {
        SchemaKind.Boolean => new JsonObject { ["type"] = "boolean" },
        SchemaKind.Integer => Typed("integer", IntegerFormat(schema)),
        SchemaKind.Number => Typed("number", schema.Text("format") is "float" or "double" or "decimal" ? schema.Text("format") : null),
        _ => Typed("string", TextFormat(schema)),
    };

    public static bool IsPlainText(EffectiveSchema schema) => schema.Kind == SchemaKind.Text && !TypedFormats.Contains(TextFormat(schema) ?? "");

    // The limits of a text can only be tested as long as it is one. What is binary is a file only in a form, and is text in JSON.
    public static string? TextFormat(EffectiveSchema schema)
    {
        string? format = schema.Text("format") ?? (schema.Text("contentEncoding") is "base64" ? "byte" : null);
        if (format == "binary")
        {
            return null;
        }

        bool isLimited = schema.Has("pattern") || schema.Has("maxLength") || Numbers.Text(schema["minLength"]) is not (null or "0" or "1");
        return isLimited && format is not null && TypedFormats.Contains(format) ? null : format;
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

    // The smallest C# type that has all values.
    private static string? IntegerFormat(EffectiveSchema schema) => schema.Text("format") switch
    {
        "int32" => "int32",
        "int64" or "uint32" or "uint64" or "unix-time" or "timestamp" or "long" => "int64",
        _ => null,
    };
}
