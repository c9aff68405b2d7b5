using FluxGen.Spec.Reading;
using FluxGen.Spec.Rules;

namespace FluxGen.Spec.Normalizing;

// What a schema says itself, without its references and parts.
internal static class OwnKeywords
{
    public static void Add(EffectiveSchema schema, SpecMapping mapping, SpecVersion version)
    {
        bool isOnlyReference = mapping.Reference is not null && version < SpecVersion.V31;
        foreach (SpecProperty keyword in ExclusiveLimits.Resolve(mapping).Where(static keyword => !IsBrokenPattern(keyword)))
        {
            if (!isOnlyReference || SchemaKinds.IsNote(keyword))
            {
                schema.Set(keyword);
            }
            else if (keyword.Name != "$ref")
            {
                schema.Unsupported.Add(new UnsupportedKeyword(keyword.Name, keyword.NamePlace) { Ignored = "stands beside a $ref and has no effect, because OpenAPI 3.0 reads a reference alone. Put the reference into an allOf beside it, or remove it." });
            }
        }

        schema.IsNullable = mapping.IsTrue("nullable");
    }

    // A rule tells of it.
    private static bool IsBrokenPattern(SpecProperty keyword) => keyword is { Name: "pattern", Value: SpecScalar pattern } && !PatternRule.IsValid(pattern.Text);
}
