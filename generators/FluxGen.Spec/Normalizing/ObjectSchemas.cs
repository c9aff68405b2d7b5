using System.Text.Json.Nodes;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// Makes the class of an object schema.
internal sealed class ObjectSchemas(SchemaConverter schemas)
{
    public static readonly string[] InheritedNames = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    public void Fill(Component component, EffectiveSchema schema)
    {
        JsonObject json = new() { ["type"] = "object" };
        SchemaNotes.AddDescription(json, schema.Definition);
        bool isClosed = IsClosed(schema);
        if (isClosed)
        {
            json["additionalProperties"] = false;
        }

        NameSet names = NewNames(component.Name, !isClosed, HasTypedRest(schema));
        HashSet<string> required = Required(schema);
        JsonObject properties = [];
        foreach (SpecProperty property in schema.Properties)
        {
            properties[property.Name] = Property(component, property, names, required.Contains(property.Name));
        }

        if (HasTypedRest(schema))
        {
            properties[RestName(schema)] = Rest(component, schema["additionalProperties"]!);
        }

        json["properties"] = properties;
        JsonObject facts = [];
        schemas.AddAssertion(facts, schema);
        if (facts.Count > 0)
        {
            json[Facts.Key] = facts;
        }

        component.Json = json;
    }

    public static NameSet NewNames(string className, bool isOpen, bool hasTypedRest = false) =>
        new([.. InheritedNames, className, isOpen ? "AdditionalProperties" : className, hasTypedRest ? "UnreadProperties" : className]);

    // A schema says that its property is required; some say it in the property, which can only mean the same.
    public static HashSet<string> Required(EffectiveSchema schema)
    {
        HashSet<string> required = new(StringComparer.Ordinal);
        foreach (SpecScalar name in (schema["required"] as SpecSequence)?.Items.OfType<SpecScalar>() ?? [])
        {
            required.Add(name.Text);
        }

        foreach (SpecProperty property in schema.Properties)
        {
            if (property.Value is SpecMapping mapping && mapping.IsTrue("required"))
            {
                required.Add(property.Name);
            }
        }

        return required;
    }

    // The C# name that a property has in its class, for those that need it elsewhere.
    public static string? NameOf(string property, EffectiveSchema schema, string className) => NamesOf(schema, className).GetValueOrDefault(property);

    public static Dictionary<string, string> NamesOf(EffectiveSchema schema, string className)
    {
        NameSet names = NewNames(className, !IsClosed(schema), HasTypedRest(schema));
        Dictionary<string, string> byWireName = new(StringComparer.Ordinal);
        foreach (SpecProperty property in schema.Properties)
        {
            byWireName.TryAdd(property.Name, names.Add(CSharpNames.Pascal(property.Name)));
        }

        return byWireName;
    }

    public static bool IsClosed(EffectiveSchema schema) =>
        !schema.Has("patternProperties") && !AssertionKeywords.IsConditional(schema)
        && (SchemaKinds.IsFalse(schema["additionalProperties"]) || (SchemaKinds.IsFalse(schema["unevaluatedProperties"]) && !schema.Has("additionalProperties")));

    // Whether the additional properties have a type beside those that have a name.
    private static bool HasTypedRest(EffectiveSchema schema) =>
        SchemaKinds.IsSchema(schema["additionalProperties"]) && !SchemaKinds.SaysNothing(schema["additionalProperties"]!) && !schema.Has("patternProperties");

    // NSwag makes their type of a property with a name that no other one has.
    private static string RestName(EffectiveSchema schema)
    {
        string name = "*";
        while (schema.Properties.Any(property => property.Name == name))
        {
            name += "*";
        }

        return name;
    }

    private JsonObject Rest(Component component, SpecNode value)
    {
        JsonArray limits = [];
        SchemaUse use = new SchemaUse(() => component.Name + "Value") { Limits = limits };
        JsonObject json = new() { ["type"] = "object", ["additionalProperties"] = schemas.Convert(value, use.Inside(use.Name)) };
        JsonObject facts = new() { ["name"] = "AdditionalProperties", ["isRest"] = true };
        if (limits.Count > 0)
        {
            facts["limits"] = limits;
        }

        json[Facts.Key] = facts;
        return json;
    }

    private JsonObject Property(Component component, SpecProperty property, NameSet names, bool isRequired)
    {
        string name = names.Add(CSharpNames.Pascal(property.Name));
        JsonArray limits = [];
        SchemaUse use = new(() => component.Name + CSharpNames.Part(property.Name)) { Limits = limits, HasAttributes = true };
        EffectiveSchema schema = schemas.Read(property.Value);
        JsonObject json = SchemaNotes.AddToProperty(schemas.Convert(schema, use), property.Value, schema);
        json[Facts.Key] = PropertyFacts.Of(name, schema, limits, isRequired);
        return json;
    }
}
