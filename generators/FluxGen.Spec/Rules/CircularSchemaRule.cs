using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

// A schema that is part of itself by allOf, or an alternative of itself, has no end. By a property or an item it may well be. A base
// that lists its children, which have it in their allOf, is common, and no circle to a reader.
internal sealed class CircularSchemaRule : IRule
{
    private static readonly string[][] Links = [["allOf"], ["oneOf", "anyOf"]];

    public void Check(SpecificationDocument document, ICollection<Problem> problems)
    {
        foreach (string[] keywords in Links)
        {
            Visitor visitor = new(document, keywords, problems);
            foreach (SpecMapping schema in document.ElementsOf(ObjectKind.Schema))
            {
                visitor.Visit(schema);
            }
        }
    }

    private sealed class Visitor(SpecificationDocument document, string[] keywords, ICollection<Problem> problems)
    {
        private readonly HashSet<SpecMapping> _done = new(ReferenceEqualityComparer.Instance);
        private readonly HashSet<SpecMapping> _above = new(ReferenceEqualityComparer.Instance);

        public void Visit(SpecMapping schema)
        {
            if (!_done.Add(schema))
            {
                return;
            }

            _above.Add(schema);
            foreach ((string keyword, SpecNode part) in keywords.SelectMany(schema.Items, static (keyword, part) => (keyword, part)))
            {
                if (document.ResolveMapping(part) is not SpecMapping target)
                {
                    continue;
                }

                if (_above.Contains(target))
                {
                    SpecNode place = (part as SpecMapping)?["$ref"] ?? part;
                    problems.Add(Problem.Error(ProblemIds.CircularReference, place.Place, $"{keyword} leads back to the schema that it is part of; a schema ends somewhere. Remove this part."));
                }
                else
                {
                    Visit(target);
                }
            }

            _above.Remove(schema);
        }
    }
}
