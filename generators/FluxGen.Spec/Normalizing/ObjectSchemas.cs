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

        NameSet names = NewNames(component.Name, !isClosed);
        HashSet<string> required = Required(schema);
        JsonObject properties = [];
        JsonArray requiredNames = [];
        foreach (SpecProperty property in schema.Properties)
        {
            properties[property.Name] = Property(component, property, names);
            if (required.Contains(property.Name))
            {
                requiredNames.Add(property.Name);
            }
        }

        if (requiredNames.Count > 0)
        {
            json["required"] = requiredNames;
        }

        json["properties"] = properties;
        component.Json = json;
    }

    public static NameSet NewNames(string className, bool isOpen) =>
        new([.. InheritedNames, className, isOpen ? "AdditionalProperties" : className]);

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
    public static string? NameOf(string property, EffectiveSchema schema, string className)
    {
        NameSet names = NewNames(className, !IsClosed(schema));
        foreach (SpecProperty other in schema.Properties)
        {
            string name = names.Add(CSharpNames.Pascal(other.Name));
            if (other.Name == property)
            {
                return name;
            }
        }

        return null;
    }

    public static bool IsClosed(EffectiveSchema schema) =>
        schema["additionalProperties"] is SpecScalar { Text: "false" } || schema["unevaluatedProperties"] is SpecScalar { Text: "false" };

    private JsonObject Property(Component component, SpecProperty property, NameSet names)
    {
        string name = names.Add(CSharpNames.Pascal(property.Name));
        JsonArray limits = [];
        SchemaUse use = new(() => component.Name + CSharpNames.Part(property.Name)) { Limits = limits, KeepsKeywords = true };
        EffectiveSchema schema = schemas.Read(property.Value);
        JsonObject json = SchemaNotes.AddToProperty(schemas.Convert(schema, use), property.Value, schema);
        JsonObject facts = new() { ["name"] = name };
        EnumSchemas.AddDefault(facts, schema);
        facts.AddCode("notes", LimitFacts.InWords(schema));
        facts.AddCode("multipleOf", LimitFacts.MultipleOf(schema));
        if (limits.Count > 0)
        {
            facts["limits"] = limits;
        }

        json[Facts.Key] = facts;
        return json;
    }
}
