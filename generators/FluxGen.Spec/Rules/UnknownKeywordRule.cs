using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

// A keyword that nobody knows has no effect, and is often meant for one that has. Others are left alone, for JSON Schema allows
// any keyword.
internal sealed class UnknownKeywordRule : IRule
{
    public void Check(SpecificationDocument document, ICollection<Problem> problems)
    {
        // The upgraded form of 2.0 has keywords of 3.0.
        SpecVersion versions = document.Version == SpecVersion.V20 ? SpecVersion.V20 | SpecVersion.V30 : document.Version;
        foreach (SpecElement element in document.Elements)
        {
            if (element.Node is not SpecMapping mapping)
            {
                continue;
            }

            foreach (SpecProperty property in mapping.Properties)
            {
                if (!property.Name.StartsWith("x-", StringComparison.Ordinal)
                    && Keywords.Find(element.Kind, property.Name) is null
                    && Spelling.Closest(property.Name, Candidates(element.Kind, mapping, versions)) is string meant)
                {
                    problems.Add(Problem.Error(
                        ProblemIds.UnknownKeyword,
                        property.NamePlace,
                        $"the keyword {OneLine.Quote(property.Name)} is unknown and has no effect; expected is a keyword of OpenAPI. Did you mean {OneLine.Quote(meant)}?"));
                }
            }
        }
    }

    private static IEnumerable<string> Candidates(ObjectKind kind, SpecMapping mapping, SpecVersion versions) =>
        Keywords.Of(kind).Where(keyword => (keyword.Versions & versions) != 0 && !mapping.Has(keyword.Name)).Select(keyword => keyword.Name);
}
