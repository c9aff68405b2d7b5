using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// NSwag reads a value that looks like a date as one. So the values of a string enum are the C# names, and facts have the wire
// values.
internal static class EnumSchemas
{
    public static void Fill(Component component, EffectiveSchema schema)
    {
        List<(string Name, SpecScalar Value)> members = Members(schema);
        JsonObject json = [];
        bool isText = IsText(schema);
        json["type"] = isText ? "string" : "integer";
        json["enum"] = new JsonArray([.. members.Select(member => isText ? (JsonNode)member.Name : Numbers.Json(member.Value.Text))]);
        json["x-enumNames"] = new JsonArray([.. members.Select(static member => (JsonNode)member.Name)]);
        SchemaNotes.AddDescription(json, schema.Definition);
        if (isText)
        {
            json[Facts.Key] = new JsonObject { ["values"] = Facts.Texts(members.Select(static member => member.Value.Text)) };
        }

        component.Json = json;
    }

    // The default as NSwag has to see it, or null if it is none of the values.
    public static JsonNode? Default(EffectiveSchema schema, SpecScalar value)
    {
        (string name, SpecScalar? found) = Members(schema).Find(member => member.Value.Text == value.Text);
        return found is null ? null
            : IsText(schema) ? name
            : Numbers.Json(found.Text);
    }

    private static bool IsText(EffectiveSchema schema) => schema.Text("type") is not "integer" && Values(schema).Any(static value => value.Kind == ScalarKind.String)
        || schema.Text("type") == "string" || (schema["type"] is SpecSequence types && types.Items.OfType<SpecScalar>().Any(static type => type.Text == "string"));

    private static IEnumerable<SpecScalar> Values(EffectiveSchema schema) =>
        (schema["enum"] as SpecSequence)?.Items.OfType<SpecScalar>().Where(static value => value.Kind != ScalarKind.Null) ?? [];

    // A value that is listed twice is one member.
    private static List<(string Name, SpecScalar Value)> Members(EffectiveSchema schema)
    {
        NameSet names = new();
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<(string, SpecScalar)> members = [];
        IReadOnlyList<SpecNode> given = ((schema["x-enumNames"] ?? schema["x-enum-varnames"]) as SpecSequence)?.Items ?? [];
        int position = -1;
        foreach (SpecScalar value in Values(schema))
        {
            position++;
            if (seen.Add(value.Text))
            {
                string? name = (given.ElementAtOrDefault(position) as SpecScalar)?.Text;
                members.Add((names.Add(name is null ? CSharpNames.EnumMember(value.Text) : CSharpNames.Pascal(name)), value));
            }
        }

        return members;
    }
}
