using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// What a contract cannot express would be lost without a word, so it is an error at its line, or a warning where the project wants the rest.
internal sealed class UnsupportedKeywords(Scopes scopes, Severity severity)
{
    public static void Find(EffectiveSchema schema, SpecMapping mapping)
    {
        if (mapping.Find("$recursiveRef") is { } keyword)
        {
            schema.Refuse(keyword.Name, keyword.NamePlace);
        }
    }

    public void TellAlike(Place place, int earlier, int later) => scopes.Add(Problem.Warning(
        NormalizingIds.AlikeCases,
        place,
        $"alternative {later} of {Owner(place.PointerTo("oneOf"))} cannot be told apart from alternative {earlier} by its JSON type, a property with a value of its own, or its required properties. A value is of the first alternative that it fits. Add a discriminator, or a property with a const."));

    public void TellTooLarge(Place place) => scopes.Add(new Problem(severity, NormalizingIds.UnsupportedKeyword, place, "the schemas that a value would have to be validated against are too large to be part of a program, so the client would not validate it. Make them smaller."));

    public void Tell(UnsupportedKeyword found)
    {
        string name = OneLine.Quote(found.Keyword) + found.Detail;
        string owner = Owner(found.Place.Pointer);
        scopes.Add(found switch
        {
            { Ignored: { } reason } => Problem.Warning(NormalizingIds.IgnoredKeyword, found.Place, $"{name} of {owner} {reason}"),
            { Conflict: { } conflict } => new Problem(severity, NormalizingIds.Contradiction, found.Place, $"{name} of {owner} contradicts the schema that it is combined with ({conflict}), so no value fits both. Correct one of the two."),
            _ => new Problem(severity, NormalizingIds.UnsupportedKeyword, found.Place, $"a contract cannot express {name} of {owner}, so the client would not validate it. Remove it from the specification."),
        });
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
}
