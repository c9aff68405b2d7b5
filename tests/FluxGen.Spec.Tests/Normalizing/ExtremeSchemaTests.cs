using System.Globalization;
using System.Text;
using FluxGen.Spec.Tests.Support;

namespace FluxGen.Spec.Tests.Normalizing;

// Schemas that would take for ever if each were read anew wherever it is used.
[CancelAfter(60_000)]
internal sealed class ExtremeSchemaTests
{
    [Test]
    public void A_union_of_unions_that_doubles_with_each_level_ends()
    {
        StringBuilder schemas = new("L0: { type: object, properties: { a: { type: string } } }");
        for (int level = 1; level < 40; level++)
        {
            schemas.Append(CultureInfo.InvariantCulture, $"\nL{level}: {{ anyOf: [ {{ $ref: '#/components/schemas/L{level - 1}' }}, {{ allOf: [ {{ $ref: '#/components/schemas/L{level - 1}' }}, {{ required: [a] }} ] }} ] }}");
        }

        Assert.That(Normalized.OfSchemas(schemas.ToString()).Schemas, Is.Not.Empty);
    }

    [Test]
    public void An_allOf_that_doubles_with_each_level_is_one_class()
    {
        StringBuilder schemas = new("L0: { type: object, properties: { a: { type: string } } }");
        for (int level = 1; level < 40; level++)
        {
            schemas.Append(CultureInfo.InvariantCulture, $"\nL{level}: {{ allOf: [ {{ $ref: '#/components/schemas/L{level - 1}' }}, {{ $ref: '#/components/schemas/L{level - 1}' }} ] }}");
        }

        Assert.That(Normalized.OfSchemas(schemas.ToString()).Schemas["L39"]!["properties"]!.AsObject(), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_base_that_lists_a_thousand_children_is_read()
    {
        StringBuilder schemas = new("Base: { type: object, required: [k], properties: { k: { type: string } }, discriminator: { propertyName: k }, oneOf: [");
        schemas.AppendJoin(", ", Enumerable.Range(0, 1000).Select(static number => $"{{ $ref: '#/components/schemas/C{number}' }}")).Append(" ] }");
        for (int number = 0; number < 1000; number++)
        {
            schemas.Append(CultureInfo.InvariantCulture, $"\nC{number}: {{ allOf: [ {{ $ref: '#/components/schemas/Base' }}, {{ properties: {{ x: {{ type: string }} }} }} ] }}");
        }

        Normalized normalized = Normalized.OfSchemas(schemas.ToString());

        Assert.That(normalized.Problems, Is.Empty);
        Assert.That(normalized.Schemas["Base"]!["properties"]!.AsObject(), Has.Count.EqualTo(1000));
    }

    [TestCase("A: { type: array, items: { $ref: '#/components/schemas/A' } }\nB: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } }")]
    [TestCase("A: { type: object, additionalProperties: { $ref: '#/components/schemas/A' } }\nB: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } }")]
    [TestCase("B: { oneOf: [ { type: array, items: { $ref: '#/components/schemas/B' } }, { type: object, additionalProperties: { $ref: '#/components/schemas/B' } }, { type: string } ] }")]
    public void A_recursive_schema_is_read(string schemas)
    {
        Normalized normalized = Normalized.OfSchemas(schemas);

        Assert.That(normalized.Problems, Is.Empty);
        Assert.That(normalized.Schemas.ContainsKey("B"));
    }
}
