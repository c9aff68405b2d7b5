using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// To NSwag every enum is one of strings, whose values are the C# names. Facts have the wire values, whatever they are.
internal static class EnumSchemas
{
    // What every enum has a property or method of.
    private static readonly string[] OwnNames = [.. ObjectSchemas.InheritedNames, "Value", "Values", "IsKnown"];

    public static void Fill(Component component, EffectiveSchema schema)
    {
        List<EnumMember> members = Members(schema, component.Name);
        JsonObject json = [];
        json["type"] = "string";
        json["enum"] = new JsonArray([.. members.Select(static member => (JsonNode)member.Name)]);
        json["x-enumNames"] = new JsonArray([.. members.Select(static member => (JsonNode)member.Name)]);
        SchemaNotes.AddDescription(json, schema.Definition);
        JsonObject facts = [];
        string kind = EnumKinds.Of(schema);
        facts.AddCode("kind", kind == EnumKinds.Text ? null : kind);
        facts.AddFlag("allowsOther", schema.AllowsOther);
        facts["values"] = new JsonArray([.. members.Select(member => (JsonNode)Fact(member, kind))]);
        json[Facts.Key] = facts;
        component.Json = json;
    }

    // The default as NSwag has to see it, or null if it is none of the values.
    public static JsonNode? Default(EffectiveSchema schema, SpecScalar value) => Find(schema, value)?.Name;

    // The default as the contract has to print it.
    public static void AddDefault(JsonObject facts, EffectiveSchema schema)
    {
        if (schema.Kind == SchemaKind.Enum && DefaultOf(schema) is { } value && Find(schema, value) is { } member)
        {
            facts["wire"] = Facts.Text(EnumKinds.Wire(member.Value, EnumKinds.Of(schema)));
        }
    }

    // The only value that there is needs no other default.
    public static SpecScalar? DefaultOf(EffectiveSchema schema) => schema["default"] as SpecScalar ?? (!schema.AllowsOther && Values(schema).Take(2).ToArray() is [SpecScalar only] ? only : null);

    // What Azure calls an enum, which otherwise is called after where it stands.
    public static string? GivenName(EffectiveSchema schema) =>
        schema.Kind == SchemaKind.Enum && (schema["x-ms-enum"] as SpecMapping)?.Text("name") is { } name && !string.IsNullOrWhiteSpace(name) ? CSharpNames.Pascal(name) : null;

    // What enum or const allow.
    public static IReadOnlyList<SpecNode> AllValues(EffectiveSchema schema) =>
        schema["const"] is { } only ? [only] : (schema["enum"] as SpecSequence)?.Items ?? [];

    // The values without null, which makes the schema nullable.
    public static IEnumerable<SpecScalar> Values(EffectiveSchema schema) =>
        AllValues(schema).OfType<SpecScalar>().Where(static value => value.Kind != ScalarKind.Null);

    private static JsonObject Fact(EnumMember member, string kind)
    {
        JsonObject fact = new() { ["name"] = member.Name, ["wire"] = Facts.Text(EnumKinds.Wire(member.Value, kind)) };
        fact.AddText("description", member.Description);
        return fact;
    }

    private static EnumMember? Find(EffectiveSchema schema, SpecScalar value)
    {
        string kind = EnumKinds.Of(schema);
        string wire = EnumKinds.Wire(value, kind);
        return value.Kind == ScalarKind.Null ? null : Members(schema, "").Find(member => EnumKinds.Wire(member.Value, kind) == wire);
    }

    // A value that is listed twice is one member.
    private static List<EnumMember> Members(EffectiveSchema schema, string typeName)
    {
        NameSet names = new([.. OwnNames, typeName]);
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<EnumMember> members = [];
        EnumNotes notes = EnumNotes.Of(schema);
        string kind = EnumKinds.Of(schema);
        int position = -1;
        foreach (SpecScalar value in Values(schema))
        {
            position++;
            if (seen.Add(EnumKinds.Wire(value, kind)))
            {
                string name = notes.Name(position, value) is { } given ? CSharpNames.Pascal(given) : CSharpNames.EnumMember(value.Text);
                members.Add(new(names.Add(name), value, notes.Description(position, value)));
            }
        }

        return members;
    }

    private sealed record EnumMember(string Name, SpecScalar Value, string? Description);
}
