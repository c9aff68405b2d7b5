using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Rules;

// A required property that the schema does not describe, unless another part of the schema can describe it.
internal sealed class RequiredPropertyRule : IRule
{
    private static readonly string[] Combining = ["allOf", "anyOf", "oneOf"];

    private static readonly string[] Conditional = ["not", "if", "then", "else"];

    private static readonly string[] Elsewhere = ["allOf", "anyOf", "oneOf", "$ref", "$dynamicRef", "patternProperties", "if", "dependentSchemas", "discriminator"];

    public void Check(SpecificationDocument document, ICollection<Problem> problems)
    {
        HashSet<SpecNode> parts = PartsOfOthers(document);
        foreach (SpecMapping schema in document.ElementsOf(ObjectKind.Schema))
        {
            if (schema.Mapping("properties") is not SpecMapping properties
                || parts.Contains(schema)
                || Array.Exists(Elsewhere, schema.Has)
                || schema["additionalProperties"] is SpecMapping or SpecScalar { Text: "true" })
            {
                continue;
            }

            foreach (SpecScalar required in schema.Items("required").OfType<SpecScalar>().Where(required => !properties.Has(required.Text)))
            {
                string hint = Spelling.Closest(required.Text, properties.Properties.Select(property => property.Name)) is string meant
                    ? $"Did you mean {OneLine.Quote(meant)}?"
                    : "Describe it in properties, or remove it.";
                problems.Add(Problem.Warning(
                    ProblemIds.MissingRequiredProperty,
                    required.Place,
                    $"the required property {OneLine.Quote(required.Text)} is none of the properties of the schema. {hint}"));
            }
        }
    }

    private static HashSet<SpecNode> PartsOfOthers(SpecificationDocument document)
    {
        HashSet<SpecNode> parts = new(ReferenceEqualityComparer.Instance);
        foreach (SpecMapping schema in document.ElementsOf(ObjectKind.Schema))
        {
            IEnumerable<SpecNode> used = Combining.SelectMany(schema.Items).Concat(Conditional.Select(keyword => schema[keyword]).OfType<SpecNode>());
            parts.UnionWith(used.Select(document.Resolve).OfType<SpecNode>());
        }

        return parts;
    }
}
