using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

// A schema that is part of itself by allOf has no end. By a property or an item it may well be.
internal sealed class CircularSchemaRule : IRule
{
    public void Check(SpecificationDocument document, ICollection<Problem> problems)
    {
        HashSet<SpecMapping> done = new(ReferenceEqualityComparer.Instance);
        foreach (SpecMapping schema in document.ElementsOf(ObjectKind.Schema))
        {
            Visit(document, schema, done, new(ReferenceEqualityComparer.Instance), problems);
        }
    }

    private static void Visit(SpecificationDocument document, SpecMapping schema, HashSet<SpecMapping> done, HashSet<SpecMapping> above, ICollection<Problem> problems)
    {
        if (!done.Add(schema))
        {
            return;
        }

        above.Add(schema);
        foreach (SpecNode part in schema.Items("allOf"))
        {
            if (document.ResolveMapping(part) is not SpecMapping target)
            {
                continue;
            }

            if (above.Contains(target))
            {
                SpecNode place = (part as SpecMapping)?["$ref"] ?? part;
                problems.Add(Problem.Error(ProblemIds.CircularReference, place.Place, "allOf leads back to the schema that it is part of; a schema ends somewhere. Remove this part."));
            }
            else
            {
                Visit(document, target, done, above, problems);
            }
        }

        above.Remove(schema);
    }
}
