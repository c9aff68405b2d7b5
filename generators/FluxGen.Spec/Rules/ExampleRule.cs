using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

internal sealed class ExampleRule : IRule
{
    public void Check(SpecificationDocument document, ICollection<Problem> problems)
    {
        ValueFit fit = new(document);
        foreach (SpecMapping schema in document.ElementsOf(ObjectKind.Schema))
        {
            // Null is often written where there is no example.
            IEnumerable<SpecNode> values = schema.Items("examples").Concat(schema["example"] is SpecNode one and not SpecScalar { Kind: ScalarKind.Null } ? [one] : []);
            CheckAll(values, schema, fit, problems);
        }

        foreach (SpecMapping owner in document.ElementsOf(ObjectKind.Parameter).Concat(document.ElementsOf(ObjectKind.Header)))
        {
            CheckAll(Examples(document, owner), owner["schema"], fit, problems);
        }

        foreach (SpecProperty media in ContentOwners(document).SelectMany(owner => owner.PropertiesOf("content")))
        {
            if (IsJson(media.Name) && document.ResolveMapping(media.Value) is SpecMapping body)
            {
                CheckAll(Examples(document, body).Where(value => !IsJsonText(value)), body["schema"], fit, problems);
            }
        }
    }

    // An example can be written as the text of its JSON.
    private static bool IsJsonText(SpecNode value) => value is SpecScalar { Kind: ScalarKind.String } text && text.Text.AsSpan().TrimStart() is ['{' or '[', ..];

    private static IEnumerable<SpecMapping> ContentOwners(SpecificationDocument document) =>
        document.ElementsOf(ObjectKind.RequestBody).Concat(document.ElementsOf(ObjectKind.Response)).Concat(document.ElementsOf(ObjectKind.Parameter));

    // The text of another media type need not look like its schema.
    private static bool IsJson(string mediaType) => mediaType.Contains("json", StringComparison.OrdinalIgnoreCase) && !mediaType.Contains("jsonl", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<SpecNode> Examples(SpecificationDocument document, SpecMapping owner)
    {
        IEnumerable<SpecNode?> named = owner.PropertiesOf("examples").Select(property => document.ResolveMapping(property.Value) is SpecMapping example ? example["dataValue"] ?? example["value"] : null);
        return named.Append(owner["example"]).OfType<SpecNode>();
    }

    private static void CheckAll(IEnumerable<SpecNode> values, SpecNode? schema, ValueFit fit, ICollection<Problem> problems)
    {
        foreach (SpecNode value in values)
        {
            if (fit.Fault(value, schema) is (Place place, string fault))
            {
                problems.Add(Problem.Warning(ProblemIds.BrokenExample, place, $"the example does not fit its schema: {fault}. Correct the example or the schema."));
            }
        }
    }
}
