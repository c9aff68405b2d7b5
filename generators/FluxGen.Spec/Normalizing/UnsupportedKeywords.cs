using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// What a contract cannot express would be lost without a word, so it is an error at its line, or a warning where the project wants the rest.
internal sealed class UnsupportedKeywords(Scopes scopes, Severity severity)
{
    private static readonly Dictionary<string, Func<SpecNode, bool>> Table = new(StringComparer.Ordinal)
    {
        ["not"] = Always,
        ["const"] = IsNoEnum,
        ["patternProperties"] = Always,
        ["if"] = Always,
        ["prefixItems"] = Always,
        ["dependencies"] = Always,
        ["dependentRequired"] = Always,
        ["dependentSchemas"] = Always,
        ["propertyNames"] = Always,
        ["contains"] = Always,
        ["unevaluatedItems"] = IsNotTrue,
        ["$dynamicRef"] = Always,
        ["$recursiveRef"] = Always,
        ["uniqueItems"] = IsTrue,
        ["minProperties"] = IsNotZero,
        ["maxProperties"] = Always,
        ["maxItems"] = IsZero,
        ["maxLength"] = IsZero,
        ["discriminator"] = Always,
    };

    public static void Find(EffectiveSchema schema, SpecMapping mapping)
    {
        foreach (SpecProperty keyword in mapping.Properties)
        {
            if (Table.TryGetValue(keyword.Name, out Func<SpecNode, bool>? isUnsupported) && isUnsupported(keyword.Value))
            {
                schema.Refuse(keyword.Name, keyword.NamePlace);
            }
        }

        FindExclusive(schema, mapping, "exclusiveMinimum");
        FindExclusive(schema, mapping, "exclusiveMaximum");
        if (schema.Kind == SchemaKind.Object && SchemaKinds.IsSchema(mapping["additionalProperties"]) && !SchemaKinds.SaysNothing(mapping["additionalProperties"]!))
        {
            schema.Refuse("additionalProperties", mapping.Find("additionalProperties")!.NamePlace, " (of a type, beside properties)");
        }
    }

    public void Tell(UnsupportedKeyword found)
    {
        string name = OneLine.Quote(found.Keyword) + found.Detail;
        string owner = Owner(found.Place.Pointer);
        scopes.Add(found.Keyword == "discriminator"
            ? new Problem(severity, NormalizingIds.Discriminator, found.Place, $"{owner} has a discriminator, which a contract cannot express; the property that tells the subtypes apart would be lost. Remove the discriminator, and declare its property as an ordinary one.")
            : new Problem(severity, NormalizingIds.UnsupportedKeyword, found.Place, $"a contract cannot express {name} of {owner}, so the client would not validate it. Remove it from the specification."));
    }

    // An exclusive limit of an integer is the next integer.
    private static void FindExclusive(EffectiveSchema schema, SpecMapping mapping, string name)
    {
        if (schema.Kind != SchemaKind.Integer && mapping.Find(name) is { } keyword
            && (keyword.Value is SpecScalar { Kind: ScalarKind.Number } || IsTrue(keyword.Value)))
        {
            schema.Refuse(name, keyword.NamePlace);
        }
    }

    // The last names of the pointer that a reader of the specification recognises.
    private static string Owner(string pointer)
    {
        string[] segments = [.. pointer.Split('/').Skip(1).SkipLast(1).Select(static segment => segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];
        int properties = Array.LastIndexOf(segments, "properties");
        string last = segments.Length == 0 ? "the schema" : OneLine.Quote(segments[^1]);
        return properties > 0 && properties == segments.Length - 2 ? last
            : segments is ["components", "schemas", _] ? last
            : properties >= 0 ? $"a part of {OneLine.Quote(segments[Math.Min(properties + 1, segments.Length - 1)])}"
            : segments is ["components", "schemas", _, ..] ? $"a part of {OneLine.Quote(segments[2])}"
            : "a schema";
    }

    private static bool Always(SpecNode value) => true;

    // A scalar is an enum of one value.
    private static bool IsNoEnum(SpecNode value) => value is not SpecScalar { Kind: not ScalarKind.Null };

    private static bool IsTrue(SpecNode value) => value is SpecScalar { Kind: ScalarKind.Boolean, Text: "true" };

    private static bool IsNotTrue(SpecNode value) => !IsTrue(value);

    private static bool IsZero(SpecNode value) => Numbers.Text(value) == "0";

    private static bool IsNotZero(SpecNode value) => !IsZero(value);
}
