using FluxGen.Spec.Tests.Support;

namespace FluxGen.Spec.Tests.Normalizing;

// Schemas that apply to one value together: allOf, references with keywords beside them, and templates.
internal sealed class CombinedSchemaTests
{
    [Test]
    public void The_parts_of_allOf_are_one_class()
    {
        Normalized normalized = Normalized.OfSchemas(
            """
            A: { allOf: [ { $ref: '#/components/schemas/B' }, { type: object, required: [y], properties: { y: { type: string, maxLength: 3 }, x: { description: D } } } ], properties: { z: { type: boolean } } }
            B: { type: object, required: [x], properties: { x: { type: string }, y: { type: string, minLength: 2 } } }
            """);

        Assert.That(normalized.Problems, Is.Empty);
        Assert.That(normalized.Schemas["A"]!["properties"]!.AsObject().Select(static property => property.Key), Is.EquivalentTo(new[] { "x", "y", "z" }));
        Assert.That(normalized.IsRequired("A", "x") && normalized.IsRequired("A", "y") && !normalized.IsRequired("A", "z"));
        Assert.That(normalized.PropertyOf("A", "y"), Does.Contain("\"At least 2 and at most 3 characters.\""));
    }

    [TestCase("allOf: [ { type: integer, minimum: 1 }, { minimum: 3, maximum: 9 } ]", "\"keyword\":\"minimum\",\"value\":\"=3\"")]
    [TestCase("allOf: [ { type: integer, minimum: 9007199254740992 }, { minimum: 9007199254740993 } ]", "\"keyword\":\"minimum\",\"value\":\"=9007199254740993\"")]
    [TestCase("allOf: [ { type: number, maximum: 1e300 }, { maximum: 1e299 } ]", "\"keyword\":\"maximum\",\"value\":\"=1e299\"")]
    [TestCase("allOf: [ { type: number }, { type: integer } ]", "\"type\":\"integer\"")]
    [TestCase("allOf: [ { type: [string, integer] }, { type: string } ]", "\"type\":\"string\"")]
    [TestCase("allOf: [ { type: string, pattern: '^a' }, { pattern: 'b$' } ]", """={"pattern":"b$"}""")]
    public void The_stricter_limit_holds(string keywords, string expected)
    {
        Normalized normalized = Normalized.OfSchemas($"A: {{ type: object, properties: {{ p: {{ {keywords} }} }} }}", "3.1.0");

        Assert.That(normalized.Problems, Is.Empty);
        Assert.That(System.Text.RegularExpressions.Regex.Unescape(normalized.PropertyOf("A", "p")), Does.Contain(expected));
    }

    [Test]
    public void An_allOf_of_one_part_is_that_part()
    {
        Normalized normalized = Normalized.OfSchemas("A: { allOf: [ { $ref: '#/components/schemas/B' } ], description: D }\nB: { type: object, properties: { x: { type: string } } }");

        Assert.That(normalized.Schemas.Select(static schema => schema.Key), Is.EqualTo(new[] { "B" }));
    }

    [TestCase("not: { type: string }", """={"not":{"type":"string"}}""")]
    [TestCase("type: object, patternProperties: { '^a': { type: string } }", """={"patternProperties":{"^a":{"type":"string"}}}""")]
    [TestCase("type: array, prefixItems: [ { type: string } ], items: false", """={"prefixItems":[{"type":"string"}],"items":false}""")]
    [TestCase("type: string, if: { minLength: 3 }, then: { maxLength: 5 }", """={"if":{"minLength":3},"then":{"maxLength":5}}""")]
    [TestCase("type: array, contains: { $ref: '#/components/schemas/B' }, minContains: 2", """={"contains":{"$ref":"#/$defs/B"},"minContains":2,"$defs":{"B":{"type":"string","maxLength":2}}}""")]
    [TestCase("maxLength: 3", """={"maxLength":3}""")]
    [TestCase("dependencies: { a: [b], c: { minProperties: 2 } }", """={"dependentRequired":{"a":["b"]},"dependentSchemas":{"c":{"minProperties":2}}}""")]
    [TestCase("false", "=false")]
    public void What_no_type_expresses_is_validated_as_JSON(string schema, string expected)
    {
        Normalized normalized = Normalized.OfSchemas($"A: {{ type: object, properties: {{ p: {(schema == "false" ? schema : $"{{ {schema} }}")} }} }}\nB: {{ type: string, maxLength: 2 }}", "3.1.0");

        Assert.That(normalized.Problems, Is.Empty);
        System.Text.Json.Nodes.JsonNode limit = System.Text.Json.Nodes.JsonNode.Parse(normalized.PropertyOf("A", "p"))!["x-fluxgen"]!["limits"]![0]!;
        Assert.That(limit["keyword"]!.GetValue<string>(), Is.EqualTo("assertion"));
        Assert.That(limit["value"]!.GetValue<string>(), Is.EqualTo(expected));
    }

    [Test]
    public void An_assertion_has_the_meaning_that_OpenAPI_30_gives_it()
    {
        Normalized normalized = Normalized.OfSchemas("A: { type: object, properties: { p: { type: integer, not: { type: number, nullable: true, minimum: 1, exclusiveMinimum: true } } } }");

        Assert.That(System.Text.RegularExpressions.Regex.Unescape(normalized.PropertyOf("A", "p")), Does.Contain("""{"not":{"anyOf":[{"type":"null"},{"type":"number","exclusiveMinimum":1}]}}"""));
    }

    [Test]
    public void Each_user_of_a_template_has_a_class_of_its_own()
    {
        Normalized normalized = Normalized.Of(Api.WithPaths(
            """
            /users: { get: { operationId: users, responses: { '200': { description: A, content: { application/json: { schema: { $defs: { item: { $dynamicAnchor: item, $ref: '#/components/schemas/User' } }, $ref: '#/components/schemas/Page' } } } } } } }
            /names: { get: { operationId: names, responses: { '200': { description: A, content: { application/json: { schema: { $defs: { item: { $dynamicAnchor: item, type: string } }, $ref: '#/components/schemas/Page' } } } } } } }
            """, "3.1.0") + """

            components:
              schemas:
                Page: { type: object, properties: { items: { type: array, items: { $dynamicRef: '#item' } } }, $defs: { item: { $dynamicAnchor: item, not: {} } } }
                User: { type: object, properties: { name: { type: string } } }
            """);

        Assert.That(normalized.Problems, Is.Empty);
        Assert.That(normalized.PropertyOf("UsersResponse", "items"), Does.Contain("#/components/schemas/User"));
        Assert.That(normalized.PropertyOf("NamesResponse", "items"), Does.Contain("\"items\":{\"type\":\"string\"}"));
    }

    [Test]
    public void A_template_that_refers_to_its_user_is_recursive()
    {
        Normalized normalized = Normalized.OfSchemas(
            """
            Tree: { $dynamicAnchor: node, type: object, properties: { children: { type: array, items: { $dynamicRef: '#node' } } } }
            Named: { $dynamicAnchor: node, allOf: [ { $ref: '#/components/schemas/Tree' }, { properties: { name: { type: string } } } ] }
            """, "3.1.0");

        Assert.That(normalized.Problems, Is.Empty);
        Assert.That(normalized.PropertyOf("Named", "children"), Does.Contain("#/components/schemas/Named"));
        Assert.That(normalized.PropertyOf("Tree", "children"), Does.Contain("#/components/schemas/Tree"));
    }
}
