using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// What a schema says to its reader. All of it has the sign of Facts.Text, which the templates take away.
internal static class SchemaNotes
{
    public static void AddDescription(JsonObject json, SpecNode definition)
    {
        if (definition is SpecMapping mapping)
        {
            AddText(json, "description", mapping.Text("description"));
            AddDeprecation(json, mapping.IsTrue("deprecated"), mapping.Text("x-deprecatedMessage"));
        }
    }

    // A property says only what is written beside it, and not what its type says.
    public static JsonObject AddToProperty(JsonObject json, SpecNode property, EffectiveSchema schema)
    {
        string? description = Description(property, schema);
        bool isDeprecated = (property as SpecMapping)?.IsTrue("deprecated") ?? false;
        JsonNode? value = Defaults.OfEnum(schema);
        if (description is null && !isDeprecated && value is null)
        {
            return json;
        }

        json = SchemaConverter.Wrap(json);
        AddText(json, "description", description);
        AddDeprecation(json, isDeprecated, (property as SpecMapping)?.Text("x-deprecatedMessage"));
        if (value is not null)
        {
            json["default"] = value;
        }

        return json;
    }

    // Of a class or an enum, the description is its own. Other components are nothing but the place where they are used.
    public static string? Description(SpecNode property, EffectiveSchema schema)
    {
        bool isOfType = schema.Kind is SchemaKind.Object or SchemaKind.Enum or SchemaKind.Union && schema.Definition != property
            && schema["description"] == (schema.Definition as SpecMapping)?["description"];
        return isOfType ? null : schema.Text("description");
    }

    public static void AddText(JsonObject json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json[name] = Facts.Text(text);
        }
    }

    public static void AddDeprecation(JsonObject json, bool isDeprecated, string? message)
    {
        if (isDeprecated)
        {
            json["deprecated"] = true;
            AddText(json, "x-deprecatedMessage", message);
        }
    }
}
