using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

// Limits that no value meets.
internal sealed class LimitRule : IRule
{
    private static readonly (string Min, string Max)[] Counts =
    [
        ("minLength", "maxLength"), ("minItems", "maxItems"), ("minProperties", "maxProperties"), ("minContains", "maxContains"),
    ];

    public void Check(SpecificationDocument document, ICollection<Problem> problems)
    {
        foreach (SpecMapping schema in document.ElementsOf(ObjectKind.Schema))
        {
            foreach ((string min, string max) in Counts)
            {
                if (Number.Of(schema[min]) is decimal least && Number.Of(schema[max]) is decimal most && least > most)
                {
                    Tell(schema[min]!, $"{min} is {least} and {max} is {most}", problems);
                }
            }

            CheckRange(schema, problems);
            if (Number.Of(schema["multipleOf"]) is <= 0)
            {
                problems.Add(Problem.Error(ProblemIds.ImpossibleLimits, schema["multipleOf"]!.Place, "multipleOf is not greater than 0, so no value is allowed. Correct it."));
            }

            if (schema["enum"] is SpecSequence { Items.Count: 0 } values)
            {
                problems.Add(Problem.Error(ProblemIds.ImpossibleLimits, values.Place, "the enum has no values, so no value is allowed. Add one, or remove the enum."));
            }
        }
    }

    private static void CheckRange(SpecMapping schema, ICollection<Problem> problems)
    {
        (SpecNode? Node, decimal? Value, bool IsExclusive) min = Limit(schema, "minimum", "exclusiveMinimum");
        (SpecNode? Node, decimal? Value, bool IsExclusive) max = Limit(schema, "maximum", "exclusiveMaximum");
        if (min.Value is not decimal least || max.Value is not decimal most)
        {
            return;
        }

        bool isEmpty = min.IsExclusive || max.IsExclusive ? least >= most : least > most;
        if (!isEmpty && schema.Text("type") == "integer")
        {
            decimal first = decimal.Floor(least) == least && !min.IsExclusive ? least : decimal.Floor(least) + 1;
            decimal last = decimal.Ceiling(most) == most && !max.IsExclusive ? most : decimal.Ceiling(most) - 1;
            isEmpty = first > last;
        }

        if (isEmpty)
        {
            string lower = min.IsExclusive ? "greater than" : "at least";
            string upper = max.IsExclusive ? "less than" : "at most";
            Tell(min.Node!, $"the value has to be {lower} {least} and {upper} {most}", problems);
        }
    }

    // Up to 3.0 an exclusive limit is a boolean beside the limit, and from 3.1 a limit of its own.
    private static (SpecNode? Node, decimal? Value, bool IsExclusive) Limit(SpecMapping schema, string keyword, string exclusiveKeyword) =>
        Number.Of(schema[exclusiveKeyword]) is decimal exclusive
            ? (schema[exclusiveKeyword], exclusive, true)
            : (schema[keyword], Number.Of(schema[keyword]), schema.IsTrue(exclusiveKeyword));

    private static void Tell(SpecNode node, string what, ICollection<Problem> problems) =>
        problems.Add(Problem.Error(ProblemIds.ImpossibleLimits, node.Place, $"{what}, so no value is allowed. Correct one of the two."));
}
