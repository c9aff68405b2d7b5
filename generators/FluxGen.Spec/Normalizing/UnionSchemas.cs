using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// Makes the class of a union: each case is a property to NSwag, which gives it the C# type of its value.
internal sealed class UnionSchemas(SchemaReader reader, SchemaConverter schemas, Components components)
{
    // What the generator adds to the class.
    private static readonly string[] TakenNames = [.. ObjectSchemas.InheritedNames, "Unknown", "Switch", "Value", "Cases"];

    public void Fill(Component component, EffectiveSchema schema)
    {
        JsonObject json = new() { ["type"] = "object", ["additionalProperties"] = false };
        SchemaNotes.AddDescription(json, schema.Definition);
        UnionCase[] cases = [.. schema.Cases.Select(branch => new UnionCase(branch, reader.Read(branch)))];
        UnionTags.Add(schema, cases, reader);
        string[] shared = SharedNames(schema, cases);
        NameSet names = new([.. TakenNames, .. shared, component.Name]);
        JsonObject properties = [];
        foreach (UnionCase branch in cases)
        {
            string name = names.Add(CaseName(branch));
            properties[name] = Case(component, branch, name);
        }

        json["properties"] = properties;
        JsonObject facts = new() { ["kind"] = "union" };
        if (shared.Length > 0)
        {
            facts["shared"] = new JsonArray([.. shared.Select(static name => (JsonNode)name)]);
        }

        schemas.AddAssertion(facts, schema);
        json[Facts.Key] = facts;
        component.Json = json;
    }

    private JsonObject Case(Component component, UnionCase branch, string name)
    {
        JsonArray limits = [];
        SchemaUse use = new(() => component.Name + name) { Limits = limits };
        JsonObject json = schemas.Convert(branch.Schema, use);
        json.Remove("nullable");
        json = json is { Count: 1 } && json["allOf"] is JsonArray { Count: 1 } only ? only[0]!.DeepClone().AsObject() : json;
        JsonObject facts = new() { ["name"] = name, ["json"] = string.Join(' ', branch.JsonKinds) };
        facts.AddText("description", branch.Schema.Kind is SchemaKind.Object or SchemaKind.Enum or SchemaKind.Union ? null : branch.Schema.Text("description"));
        facts.AddText("property", branch.Property);
        AddTexts(facts, "values", branch.Values);
        AddTexts(facts, "required", branch.Required);
        if (limits.Count > 0)
        {
            facts["limits"] = limits;
        }

        json[Facts.Key] = facts;
        return json;
    }

    private static void AddTexts(JsonObject facts, string name, IReadOnlyCollection<string> texts)
    {
        if (texts.Count > 0)
        {
            facts[name] = Facts.Texts(texts);
        }
    }

    // Two types of one name, one inside the other, would hide each other.
    private string CaseName(UnionCase branch)
    {
        string name = branch.Schema.ComponentName is { } component ? CSharpNames.Pascal(component)
            : branch.Schema.Text("title") is { } title ? CSharpNames.Pascal(title)
            : branch.Values is [var value] ? CSharpNames.EnumMember(value)
            : NameOf(branch.Schema);
        return components.Names.Contains(name) ? name + "Case" : name;
    }

    private string NameOf(EffectiveSchema schema) => schema.Kind switch
    {
        SchemaKind.Array when schema["items"] is SpecNode items && reader.ReadQuietly(items) is var item =>
            (item.ComponentName is { } component ? CSharpNames.Pascal(component) : NameOf(item)) + "List",
        SchemaKind.Array => "List",
        SchemaKind.Map => "Map",
        SchemaKind.Enum => "Choice",
        SchemaKind.Union => "Either",
        _ => schema.Kind.ToString(),
    };

    // The properties of a base are had from each of its children.
    private string[] SharedNames(EffectiveSchema schema, UnionCase[] cases)
    {
        if (schema.Properties.Count == 0 || cases.Any(static branch => branch.Schema.Kind != SchemaKind.Object))
        {
            return [];
        }

        Dictionary<string, string>[] names = [.. cases.Select(branch => ObjectSchemas.NamesOf(branch.Schema, components.Find(branch.Schema.Definition)?.Name ?? ""))];
        return
        [
            .. schema.Properties.Select(static property => property.Name)
                .Where(property => names.All(known => known.TryGetValue(property, out string? name) && name == names[0].GetValueOrDefault(property)))
                .Select(property => names[0][property])
                .Where(static name => Array.IndexOf(TakenNames, name) < 0),
        ];
    }
}
