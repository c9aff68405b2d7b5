using FluxGen.Spec.Reading;
using FluxGen.Spec.Tests.Support;

namespace FluxGen.Spec.Tests.Normalizing;

internal sealed class UnsupportedKeywordTests
{
    [Test]
    public void As_a_warning_a_keyword_has_no_effect()
    {
        const string schema = "{ type: object, properties: { either: { allOf: [ { type: string }, { type: integer } ] }, any: { $recursiveRef: '#' } } }";
        Normalized normalized = Normalized.OfOperation(
            $"get: {{ operationId: find, responses: {{ '200': {{ description: Found., content: {{ application/json: {{ schema: {schema} }} }} }} }} }}",
            "3.1.0",
            options: new() { UnsupportedKeywords = Severity.Warning });

        Assert.That(normalized.HasErrors, Is.False);
        Assert.That(normalized.Problems.Select(static problem => problem.Split(' ')[1]), Is.EquivalentTo(new[] { "FLUX153:", "FLUX006:" }));
    }

    [TestCase("$dynamicRef: '#a'", "'$dynamicRef' (to no anchor)")]
    [TestCase("$recursiveRef: '#'", "'$recursiveRef'")]
    public void A_keyword_that_a_contract_cannot_express_is_refused_at_its_line(string keywords, string told)
    {
        Normalized normalized = Normalized.Of(Api.WithPaths(Operation, "3.1.0") + ($"\ncomponents:\n  schemas:\n    A:\n      type: object\n      properties:\n        p: {{ {keywords} }}"));

        Assert.That(normalized.Problems, Has.Count.EqualTo(1));
        Assert.That(normalized.Problems[0], Does.StartWith("(11,").And.EndsWith($" FLUX006: a contract cannot express {told} of 'p', so the client would not validate it. Remove it from the specification."));
    }

    [TestCase("type: array, uniqueItems: true")]
    [TestCase("type: object, minProperties: 1")]
    [TestCase("type: array, maxItems: 0")]
    [TestCase("type: string, maxLength: 0")]
    [TestCase("type: number, exclusiveMinimum: 0")]
    [TestCase("type: number, exclusiveMaximum: true, maximum: 1")]
    [TestCase("type: object, additionalProperties: { type: string }, properties: { a: {} }")]
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
    public void What_stands_beside_a_reference_is_told_before_OpenAPI_31()
    {
        Normalized normalized = Normalized.Of(Api.WithPaths(Operation) + "\ncomponents:\n  schemas:\n    A: { type: object, properties: { p: { $ref: '#/components/schemas/B', maxLength: 2, description: D } } }\n    B: { type: string }");

        Assert.That(normalized.Problems, Is.EqualTo(new[]
        {
            "(8,75) FLUX152: 'maxLength' of 'p' stands beside a $ref and has no effect, because OpenAPI 3.0 reads a reference alone. Put the reference into an allOf beside it, or remove it.",
        }));
        Assert.That(normalized.HasErrors, Is.False);
    }

    [Test]
    public void A_second_format_is_told()
    {
        Normalized normalized = Normalized.Of(Api.WithPaths(Operation) + "\ncomponents:\n  schemas:\n    A: { allOf: [ { type: string, format: uuid }, { format: email } ] }");

        Assert.That(normalized.Problems, Is.EqualTo(new[]
        {
            "(8,53) FLUX152: 'format' of a part of 'A' has no effect, because the schema that it is combined with has the format \"uuid\" already. Remove one of the two.",
        }));
        Assert.That(normalized.HasErrors, Is.False);
    }

    [TestCase("oneOf: [ { type: string, enum: [ a ] }, { type: object } ]")]
    [TestCase("anyOf: [ { type: string }, { type: 'null' } ]")]
    [TestCase("allOf: [ { type: integer } ]")]
    [TestCase("oneOf: [ { type: array, items: { type: string } }, { type: integer } ]")]
    public void A_type_that_a_part_does_not_have_is_told(string parts)
    {
        Normalized normalized = Normalized.Of(Api.WithPaths(Operation) + $"\ncomponents:\n  schemas:\n    A: {{ type: object, {parts} }}");

        Assert.That(normalized.Problems, Is.EqualTo(new[]
        {
            $"(8,10) FLUX152: 'type' of 'A' has no effect, because its {parts[..5]} allows a value that is no object. Remove the type, or correct the {parts[..5]}.",
        }));
        Assert.That(normalized.HasErrors, Is.False);
    }

    [Test]
    public void A_problem_is_told_once_however_often_the_schema_is_used()
    {
        Normalized normalized = Normalized.Of(Api.WithPaths(Operation)
            + ("\ncomponents:\n  schemas:\n    A: { type: object, properties: { p: { $ref: '#/components/schemas/B' }, q: { $ref: '#/components/schemas/B' } } }\n    B: { allOf: [ { type: string }, { type: integer } ] }"));

        Assert.That(normalized.Problems, Has.Count.EqualTo(1));
        Assert.That(normalized.Problems[0], Does.StartWith("(9,39) FLUX153: 'type' of a part of 'B' contradicts the schema that it is combined with (string and integer)"));
    }

    [Test]
    public void A_schema_that_no_operation_uses_is_left_out_instead()
    {
        Normalized normalized = Normalized.OfSchemas("A: { type: object, properties: { p: { allOf: [ { type: string }, { type: integer } ] } } }\nB: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } }\nC: { type: object, properties: { a: {} } }");

        Assert.That(normalized.Problems, Is.Empty);
        Assert.That(normalized.Schemas.Select(static schema => schema.Key), Is.EqualTo(new[] { "C" }));
    }

    private const string Operation =
        "/a:\n  get: { responses: { '200': { description: A, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } }";
}
