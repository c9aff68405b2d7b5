using FluxGen.Spec.Reading;
using FluxGen.Spec.Rules;

namespace FluxGen.Spec.Normalizing;

// What a schema says itself, without its references and parts.
internal static class OwnKeywords
{
    public static void Add(EffectiveSchema schema, SpecMapping mapping, SpecVersion version)
    {
        bool isOnlyReference = mapping.Reference is not null && version < SpecVersion.V31;
        foreach (SpecProperty keyword in mapping.Properties.Where(static keyword => !IsBrokenPattern(keyword)))
        {
            if (!isOnlyReference || SchemaKinds.IsNote(keyword))
            {
                schema.Set(keyword);
            }
            else if (keyword.Name != "$ref")
            {
                schema.Unsupported.Add(new UnsupportedKeyword(keyword.Name, keyword.NamePlace) { IsBesideReference = true });
            }
        }

        MakeExclusive(schema, "minimum", "exclusiveMinimum");
        MakeExclusive(schema, "maximum", "exclusiveMaximum");
        schema.IsNullable = mapping.IsTrue("nullable");
    }

    // A rule tells of it.
    private static bool IsBrokenPattern(SpecProperty keyword) => keyword is { Name: "pattern", Value: SpecScalar pattern } && !PatternRule.IsValid(pattern.Text);

    // An exclusive limit of OpenAPI 3.0 is a word beside the limit, and later a limit itself.
    private static void MakeExclusive(EffectiveSchema schema, string limit, string exclusive)
    {
        if (schema[exclusive] is not SpecScalar { Kind: ScalarKind.Boolean } word)
        {
            return;
        }

        schema.Remove(exclusive);
        if (word.Text == "true" && schema.Keywords.GetValueOrDefault(limit) is { } inclusive)
        {
            schema.Remove(limit);
            schema.Set(inclusive with { Name = exclusive });
        }
    }
}
