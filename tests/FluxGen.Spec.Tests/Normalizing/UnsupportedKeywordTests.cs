using FluxGen.Spec.Reading;
using FluxGen.Spec.Tests.Support;

namespace FluxGen.Spec.Tests.Normalizing;

internal sealed class UnsupportedKeywordTests
{
    [Test]
    public void As_a_warning_a_keyword_has_no_effect_and_a_union_is_any_value()
    {
        const string schema = "{ type: object, properties: { either: { oneOf: [ { type: string }, { type: integer } ] }, few: { type: array, uniqueItems: true, items: { type: string } } } }";
        Normalized normalized = Normalized.OfOperation(
            $"get: {{ operationId: find, responses: {{ '200': {{ description: Found., content: {{ application/json: {{ schema: {schema} }} }} }} }} }}",
            options: new() { UnsupportedKeywords = Severity.Warning });

        Assert.That(normalized.HasErrors, Is.False);
        Assert.That(normalized.Problems, Has.Count.EqualTo(2).And.All.Contains("FLUX006"));
        Assert.That(normalized.PropertyOf("FindResponse", "either"), Does.Not.Contain("\"type\""));
        Assert.That(normalized.PropertyOf("FindResponse", "few"), Does.Contain("\"array\""));
    }

    [TestCase("not: { type: string }", "'not'")]
    [TestCase("const: [a]", "'const'")]
    [TestCase("type: object, patternProperties: { a: {} }", "'patternProperties'")]
    [TestCase("if: {}", "'if'")]
    [TestCase("type: array, prefixItems: [ {} ]", "'prefixItems'")]
    [TestCase("dependentRequired: { a: [b] }", "'dependentRequired'")]
    [TestCase("dependentSchemas: { a: {} }", "'dependentSchemas'")]
    [TestCase("propertyNames: {}", "'propertyNames'")]
    [TestCase("type: array, contains: {}", "'contains'")]
    [TestCase("type: array, unevaluatedItems: false", "'unevaluatedItems'")]
    [TestCase("$dynamicRef: '#a'", "'$dynamicRef'")]
    [TestCase("type: array, uniqueItems: true", "'uniqueItems'")]
    [TestCase("type: object, minProperties: 1", "'minProperties'")]
    [TestCase("type: object, maxProperties: 1", "'maxProperties'")]
    [TestCase("type: array, maxItems: 0", "'maxItems'")]
    [TestCase("type: string, maxLength: 0", "'maxLength'")]
    [TestCase("type: number, exclusiveMinimum: 0", "'exclusiveMinimum'")]
    [TestCase("type: number, exclusiveMaximum: true, maximum: 1", "'exclusiveMaximum'")]
    [TestCase("oneOf: [ { type: string }, { type: integer } ]", "'oneOf'")]
    [TestCase("anyOf: [ { type: string }, { type: integer }, { type: 'null' } ]", "'anyOf'")]
    [TestCase("allOf: [ { type: string }, { maxLength: 4 } ]", "'allOf'")]
    [TestCase("type: [string, integer]", "'type' (a list)")]
    [TestCase("enum: [1, [a]]", "'enum' (of arrays or objects)")]
    [TestCase("type: object, additionalProperties: { type: string }, properties: { a: {} }", "'additionalProperties' (of a type, beside properties)")]
    public void A_keyword_that_a_contract_cannot_express_is_refused_at_its_line(string keywords, string told)
    {
        Normalized normalized = Normalized.Of(Api.WithPaths(Operation, "3.1.0") + ($"\ncomponents:\n  schemas:\n    A:\n      type: object\n      properties:\n        p: {{ {keywords} }}"));

        Assert.That(normalized.Problems, Has.Count.EqualTo(1));
        Assert.That(normalized.Problems[0], Does.StartWith("(11,").And.EndsWith($" FLUX006: a contract cannot express {told} of 'p', so the client would not validate it. Remove it from the specification."));
    }

    [TestCase("type: array, uniqueItems: false")]
    [TestCase("type: object, minProperties: 0")]
    [TestCase("type: integer, exclusiveMinimum: 0")]
    [TestCase("oneOf: [ { type: string } ]")]
    [TestCase("anyOf: [ { type: string }, { type: 'null' } ]")]
    [TestCase("allOf: [ { type: string }, { description: A } ]")]
    [TestCase("type: object, unevaluatedProperties: false, properties: { a: {} }")]
    [TestCase("type: object, properties: { maxItems: { type: integer, example: 0 }, const: { type: string }, not: {} }")]
    [TestCase("type: object, example: { uniqueItems: true }")]
    [TestCase("type: number, exclusiveMinimum: false, minimum: 1")]
    public void What_a_contract_can_express_is_not_refused(string keywords)
    {
        Assert.That(Normalized.Of(Api.WithPaths(Operation, "3.1.0") + ($"\ncomponents: {{ schemas: {{ A: {{ type: object, properties: {{ p: {{ {keywords} }} }} }} }} }}")).Problems, Is.Empty);
    }

    [Test]
    public void A_discriminator_is_refused_at_its_line()
    {
        Normalized normalized = Normalized.Of(Api.WithPaths(Operation) + ("\ncomponents:\n  schemas:\n    A:\n      discriminator: { propertyName: a }\n      properties: { a: { type: string } }"));

        Assert.That(normalized.Problems, Is.EqualTo(new[]
        {
            "(9,7) FLUX005: 'A' has a discriminator, which a contract cannot express; the property that tells the subtypes apart would be lost. Remove the discriminator, and declare its property as an ordinary one.",
        }));
    }

    [Test]
    public void A_problem_is_told_once_however_often_the_schema_is_used()
    {
        Normalized normalized = Normalized.Of(Api.WithPaths(Operation)
            + ("\ncomponents:\n  schemas:\n    A: { type: object, properties: { p: { $ref: '#/components/schemas/B' }, q: { $ref: '#/components/schemas/B' } } }\n    B: { type: array, uniqueItems: true, items: {} }"));

        Assert.That(normalized.Problems, Has.Count.EqualTo(1));
        Assert.That(normalized.Problems[0], Does.StartWith("(9,23) FLUX006: a contract cannot express 'uniqueItems' of 'B'"));
    }

    [Test]
    public void A_schema_that_no_operation_uses_is_left_out_instead()
    {
        Normalized normalized = Normalized.OfSchemas("A: { type: object, properties: { p: { not: {} } } }\nB: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } }\nC: { type: object, properties: { a: {} } }");

        Assert.That(normalized.Problems, Is.Empty);
        Assert.That(normalized.Schemas.Select(static schema => schema.Key), Is.EqualTo(new[] { "C" }));
    }

    private const string Operation =
        "/a:\n  get: { responses: { '200': { description: A, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } }";
}
