using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

// Keywords without which nothing can be made of an object.
internal sealed class MissingKeywordRule : IRule
{
    private static readonly (ObjectKind Kind, string What, string Keyword)[] Needed =
    [
        (ObjectKind.Parameter, "the parameter", "name"),
        (ObjectKind.Parameter, "the parameter", "in"),
        (ObjectKind.RequestBody, "the request body", "content"),
        (ObjectKind.Server, "the server", "url"),
        (ObjectKind.SecurityScheme, "the security scheme", "type"),
    ];

    public void Check(SpecificationDocument document, ICollection<Problem> problems)
    {
        foreach ((ObjectKind kind, string what, string keyword) in Needed)
        {
            foreach (SpecMapping element in document.ElementsOf(kind))
            {
                Ensure(element, what, keyword, problems);
            }
        }

        foreach (SpecMapping scheme in document.ElementsOf(ObjectKind.SecurityScheme))
        {
            string[] keywords = scheme.Text("type") switch { "apiKey" => ["name", "in"], "http" => ["scheme"], _ => [] };
            Array.ForEach(keywords, keyword => Ensure(scheme, $"the security scheme of type {scheme.Text("type")}", keyword, problems));
        }
    }

    private static void Ensure(SpecMapping element, string what, string keyword, ICollection<Problem> problems)
    {
        if (element[keyword] is null or SpecScalar { Kind: ScalarKind.Null })
        {
            problems.Add(Problem.Error(ProblemIds.MissingKeyword, element.Place, $"{what} has no '{keyword}'; it has to have one. Add it."));
        }
    }
}
