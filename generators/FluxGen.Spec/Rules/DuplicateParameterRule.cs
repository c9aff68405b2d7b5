using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

internal sealed class DuplicateParameterRule : IRule
{
    public void Check(SpecificationDocument document, ICollection<Problem> problems)
    {
        foreach (SpecMapping owner in document.ElementsOf(ObjectKind.Operation).Concat(document.ElementsOf(ObjectKind.PathItem)))
        {
            Dictionary<(string Name, string Location), SpecNode> first = [];
            foreach (SpecNode item in owner.Items("parameters"))
            {
                if (document.ResolveMapping(item) is not SpecMapping parameter || parameter.Text("name") is not string name || parameter.Text("in") is not string location)
                {
                    continue;
                }

                // The case of a header's name does not matter.
                (string, string) key = (location == "header" ? name.ToUpperInvariant() : name, location);
                if (!first.TryAdd(key, item))
                {
                    problems.Add(Problem.Error(
                        ProblemIds.DuplicateParameter,
                        item.Place,
                        $"the {location} parameter {OneLine.Quote(name)} stands here and in line {first[key].Place.Line}; a parameter stands once. Remove one of the two."));
                }
            }
        }
    }
}
