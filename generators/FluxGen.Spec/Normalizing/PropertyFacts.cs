using System.Text.Json.Nodes;

namespace FluxGen.Spec.Normalizing;

// What a property of a class is, whatever its type.
internal static class PropertyFacts
{
    public static JsonObject Of(string name, EffectiveSchema schema, JsonArray limits, bool isRequired)
    {
        JsonObject facts = new() { ["name"] = name };
        facts.AddCode("notes", LimitFacts.InWords(schema));
        Defaults.AddTo(facts, schema);
        EnumSchemas.AddDefault(facts, schema);
        AddPresence(facts, isRequired, schema.IsNullable);
        facts.AddFlag("isReadOnly", schema.IsTrue("readOnly"));
        facts.AddFlag("isWriteOnly", schema.IsTrue("writeOnly"));
        LimitAttributes.AddTo(facts, schema);
        if (limits.Count > 0)
        {
            facts["limits"] = limits;
        }

        return facts;
    }

    // The presence is a value of Newtonsoft.Json.Required.
    public static void AddPresence(JsonObject facts, bool isRequired, bool isNullable)
    {
        facts["presence"] = isRequired ? (isNullable ? "AllowNull" : "Always") : isNullable ? "Default" : "DisallowNull";
        facts.AddFlag("isRequired", isRequired);
        facts.AddFlag("isNullable", isNullable);
    }
}
