using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// An exclusive limit of OpenAPI 3.0 is a flag beside the limit, and later a limit itself.
internal static class ExclusiveLimits
{
    private static readonly (string Limit, string Exclusive)[] Pairs = [("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")];

    // The keywords of a schema, with limits in the place of flags.
    public static IEnumerable<SpecProperty> Resolve(SpecMapping schema) => schema.Properties.Select(keyword => Resolve(schema, keyword)).OfType<SpecProperty>();

    private static SpecProperty? Resolve(SpecMapping schema, SpecProperty keyword)
    {
        foreach ((string limit, string exclusive) in Pairs)
        {
            if (schema[exclusive] is not SpecScalar { Kind: ScalarKind.Boolean } flag)
            {
                continue;
            }

            if (keyword.Name == exclusive)
            {
                return null;
            }

            if (keyword.Name == limit && SchemaKinds.IsTrue(flag))
            {
                return keyword with { Name = exclusive };
            }
        }

        return keyword;
    }
}
