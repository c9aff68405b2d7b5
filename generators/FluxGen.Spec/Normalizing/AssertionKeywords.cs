using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// Which keywords of a schema its C# type does not express, so that a value is validated against them as JSON.
internal static class AssertionKeywords
{
    private static readonly string[] OfAll = ["not", "if"];
    private static readonly string[] OfArrays = ["prefixItems", "contains"];
    private static readonly string[] OfObjects = ["patternProperties", "propertyNames", "dependentRequired", "dependentSchemas", "dependencies"];

    // Keywords that mean something only together with the one that is there.
    private static readonly Dictionary<string, string[]> Companions = new(StringComparer.Ordinal)
    {
        ["if"] = ["then", "else"],
        ["prefixItems"] = ["items"],
        ["contains"] = ["minContains", "maxContains"],
        ["patternProperties"] = ["properties", "additionalProperties"],
    };

    public static void Find(EffectiveSchema schema)
    {
        // What a keyword evaluates that stands elsewhere in the schema counts for these, so the schema is validated as it is written.
        if (IsConditional(schema))
        {
            schema.Parts.Clear();
            schema.Unexpressed.Clear();
            schema.Unexpressed.Add(schema.Node);
            return;
        }

        List<SpecProperty> found = schema.Kind == SchemaKind.Any
            ? [.. schema.Keywords.Values.Where(IsAsserted)]
            : [.. Names(schema).Distinct().Select(name => schema.Keywords.GetValueOrDefault(name)).OfType<SpecProperty>()];
        if (found.Count > 0)
        {
            schema.Unexpressed.Add(new SpecMapping(found[0].NamePlace, found));
        }

        FindUndeclared(schema);
    }

    // What a condition evaluates counts for the properties that are left.
    public static bool IsConditional(EffectiveSchema schema) =>
        (schema.Has("unevaluatedProperties") && !SchemaKinds.IsTrue(schema["unevaluatedProperties"]) && (schema["unevaluatedProperties"] is SpecMapping || HasConditions(schema)))
        || (schema.Has("unevaluatedItems") && !SchemaKinds.IsTrue(schema["unevaluatedItems"]));

    // Alternatives that are validated stand beside the others already.
    private static bool IsAsserted(SpecProperty keyword) =>
        !SchemaKinds.IsNote(keyword) && keyword.Name is not ("$ref" or "$dynamicRef" or "discriminator" or "$defs" or "definitions" or "format" or "allOf" or "oneOf" or "anyOf");

    private static bool HasConditions(EffectiveSchema schema) =>
        schema.Has("if") || schema.Has("dependentSchemas") || schema.Has("patternProperties") || schema.Compositions.Count > 0 || schema.Parts.Count > 0 || schema.Has("not");

    private static IEnumerable<string> Names(EffectiveSchema schema)
    {
        IEnumerable<string> names = schema.Kind switch
        {
            SchemaKind.Array => OfAll.Concat(OfArrays),
            SchemaKind.Object => [.. OfAll, .. OfObjects, "minProperties", "maxProperties"],
            SchemaKind.Map => [.. OfAll, .. OfObjects, "required"],
            _ => OfAll,
        };
        names = schema.Kind is SchemaKind.Enum or SchemaKind.Boolean ? names : names.Concat(["enum", "const"]);
        foreach (string name in names.Where(schema.Has))
        {
            yield return name;
            foreach (string companion in Companions.GetValueOrDefault(name) ?? [])
            {
                yield return companion;
            }
        }
    }

    // A required property that the schema does not describe.
    private static void FindUndeclared(EffectiveSchema schema)
    {
        if (schema.Kind != SchemaKind.Object || schema["required"] is not SpecSequence required)
        {
            return;
        }

        SpecNode[] undeclared = [.. required.Items.OfType<SpecScalar>().Where(name => schema.Properties.All(property => property.Name != name.Text))];
        if (undeclared.Length > 0)
        {
            schema.Unexpressed.Add(NewNode.Mapping(required.Place, ("required", new SpecSequence(required.Place, undeclared))));
        }
    }
}
