using FluxGen.Spec.Tests.Support;

namespace FluxGen.Spec.Tests.Normalizing;

internal sealed class UnionTests
{
    [TestCase("{ oneOf: [ { type: string }, { type: array, items: { type: string } } ] }", "Text string, TextList array")]
    [TestCase("{ anyOf: [ { type: boolean }, { type: integer }, { type: number }, { type: 'null' } ] }", "Boolean boolean, Integer integer, Number integer number")]
    [TestCase("{ type: [string, integer, 'null'] }", "Text string, Integer integer")]
    [TestCase("{ type: [string, object], properties: { a: { type: string } } }", "Text string, Object object")]
    [TestCase("{ anyOf: [ { $ref: '#/components/schemas/Dog' }, { enum: [none, auto] } ] }", "DogCase object, Choice string")]
    [TestCase("{ anyOf: [ { type: object, title: big one, properties: { a: { type: string } } }, { type: object, additionalProperties: { type: string } } ] }", "BigOne object, Map object")]
    [TestCase("{ oneOf: [ { type: array, items: { type: integer } }, { type: array, items: { type: array, items: { type: integer } } } ] }", "IntegerList array, IntegerListList array")]
    [TestCase("{ anyOf: [ { type: string }, { anyOf: [ { type: integer }, { type: boolean } ] } ] }", "Text string, Integer integer, Boolean boolean")]
    public void Alternatives_of_several_types_are_the_cases_of_a_union(string schema, string expected)
    {
        Normalized normalized = OfProperty(schema);

        Assert.That(Cases(normalized, "AP"), Is.EqualTo(expected), string.Join('\n', normalized.Problems));
    }

    [TestCase("{ oneOf: [ { type: string, format: uuid }, { type: string, pattern: '^a' } ] }", "string")]
    [TestCase("{ anyOf: [ { type: integer }, { type: number } ] }", "number")]
    [TestCase("{ anyOf: [ { type: string, maxLength: 2 }, { type: string, minLength: 5 } ] }", "string")]
    [TestCase("{ type: string, anyOf: [ { format: email }, { pattern: '^a' } ] }", "string")]
    public void Alternatives_of_one_type_are_validated_and_are_no_union(string schema, string type)
    {
        string property = OfProperty(schema).PropertyOf("A", "p");

        Assert.That(property, Does.Contain($"\"type\":\"{type}\"").And.Contain("\"keyword\":\"assertion\""));
    }

    [TestCase("{ oneOf: [ { const: a, title: First }, { const: b, title: second } ] }", "a, b", false)]
    [TestCase("{ anyOf: [ { type: string }, { type: string, enum: [a, b] } ] }", "a, b", true)]
    [TestCase("{ anyOf: [ { enum: [a, b] }, { enum: [c] } ] }", "a, b, c", false)]
    public void Alternatives_of_texts_that_are_listed_are_one_enum(string schema, string values, bool allowsOther)
    {
        System.Text.Json.Nodes.JsonObject component = OfProperty(schema).Schemas["AP"]!.AsObject();

        string[] found = [.. component["x-fluxgen"]!["values"]!.AsArray().Select(static value => value!["wire"]!.GetValue<string>()[1..])];
        Assert.That(string.Join(", ", found), Is.EqualTo(values));
        Assert.That(component["x-fluxgen"]!["allowsOther"]?.GetValue<bool>() ?? false, Is.EqualTo(allowsOther));
    }

    [Test]
    public void Cases_are_known_by_the_values_of_a_discriminator()
    {
        Normalized normalized = Normalized.OfSchemas(
            """
            Pet: { oneOf: [ { $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Cat' } ], discriminator: { propertyName: kind, mapping: { dog: '#/components/schemas/Dog', hound: Dog } } }
            Dog: { type: object, required: [kind], properties: { kind: { type: string } } }
            Cat: { type: object, required: [kind], properties: { kind: { type: string } } }
            """);

        Assert.That(Facts(normalized, "Pet"), Is.EqualTo(new[] { "DogCase kind=dog,hound", "CatCase kind=Cat" }));
        Assert.That(normalized.PropertyOf("Cat", "kind"), Does.Contain("\"defaultText\":\"=Cat\""), "A case that is known by one value starts with it.");
    }

    [Test]
    public void Cases_are_known_by_the_property_that_has_a_value_of_its_own_in_each()
    {
        Normalized normalized = OfProperty(
            "{ oneOf: [ { type: object, properties: { type: { enum: [text] }, a: { type: string } } }, { type: object, properties: { type: { const: image }, a: { type: string } } }, { type: object, required: [b], properties: { b: { type: string } } } ] }");

        Assert.That(Facts(normalized, "AP"), Is.EqualTo(new[] { "Text type=text", "Image type=image", "Object" }));
        Assert.That(normalized.Problems, Is.Empty);
    }

    [Test]
    public void A_base_with_a_discriminator_is_a_union_of_its_children_with_the_properties_that_all_have()
    {
        Normalized normalized = Normalized.OfSchemas(
            """
            Pet: { type: object, required: [kind], properties: { kind: { type: string }, name: { type: string } }, discriminator: { propertyName: kind } }
            Dog: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { barks: { type: boolean } } } ] }
            Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { purrs: { type: boolean } } } ] }
            Lion: { allOf: [ { $ref: '#/components/schemas/Cat' } ] }
            Owner: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' } } }
            """);

        Assert.That(normalized.Problems, Is.Empty);
        Assert.That(Facts(normalized, "Pet"), Is.EqualTo(new[] { "DogCase kind=Dog", "CatCase kind=Cat" }).Or.EqualTo(new[] { "DogCase kind=Dog", "CatCase kind=Cat", "LionCase kind=Lion" }));
        Assert.That(normalized.Schemas["Pet"]!["x-fluxgen"]!["shared"]!.ToJsonString(), Is.EqualTo("""["Kind","Name"]"""));
        Assert.That(normalized.Schemas["Dog"]!["properties"]!.AsObject().Select(static property => property.Key), Is.EquivalentTo(new[] { "kind", "name", "barks" }));
    }

    [Test]
    public void A_base_that_lists_its_children_is_no_part_of_them()
    {
        Normalized normalized = Normalized.OfSchemas(
            """
            Cat: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { purrs: { type: boolean } } } ] }
            Pet: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind }, oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ] }
            Dog: { allOf: [ { $ref: '#/components/schemas/Pet' }, { type: object, properties: { barks: { type: boolean } } } ] }
            """);

        Assert.That(normalized.Problems, Is.Empty);
        Assert.That(Facts(normalized, "Pet"), Is.EqualTo(new[] { "CatCase kind=Cat", "DogCase kind=Dog" }));
        Assert.That(normalized.Schemas.Select(static schema => schema.Key), Is.EquivalentTo(new[] { "Cat", "Pet", "Dog" }));
    }

    [Test]
    public void What_stands_beside_alternatives_holds_for_each()
    {
        Normalized normalized = OfProperty(
            "{ type: object, required: [id], properties: { id: { type: string } }, oneOf: [ { properties: { a: { type: string } }, required: [a] }, { properties: { b: { type: string } }, required: [b] } ] }");

        Assert.That(Cases(normalized, "AP"), Is.EqualTo("Object object, Object2 object"));
        Assert.That(normalized.IsRequired("APObject", "id") && normalized.IsRequired("APObject", "a"));
        Assert.That(normalized.Schemas["APObject2"]!["properties"]!.AsObject().Select(static property => property.Key), Is.EqualTo(new[] { "id", "b" }));
    }

    [Test]
    public void Alternatives_that_only_require_are_validated_on_the_class()
    {
        Normalized normalized = OfProperty("{ type: object, properties: { a: { type: string }, b: { type: string } }, anyOf: [ { required: [a] }, { required: [b] } ] }");

        Assert.That(normalized.Schemas["AP"]!["x-fluxgen"]!["assertion"]!.GetValue<string>(), Is.EqualTo("""={"anyOf":[{"required":["a"]},{"required":["b"]}]}"""));
    }

    [Test]
    public void Cases_that_nothing_tells_apart_are_told_at_their_line()
    {
        Normalized normalized = Normalized.OfOperation(
            "get: { operationId: find, responses: { '200': { description: A, content: { application/json: { schema: { oneOf: [ { type: object, properties: { a: { type: string } } }, { type: object, properties: { b: { type: string } } } ] } } } } } }");

        Assert.That(normalized.HasErrors, Is.False);
        Assert.That(normalized.Problems, Has.Count.EqualTo(1).And.All.Contains("FLUX151: alternative 2 of "));
    }

    private static Normalized OfProperty(string schema) => Normalized.OfSchemas(
        $"A: {{ type: object, properties: {{ p: {schema} }} }}\nDog: {{ type: object, properties: {{ barks: {{ type: boolean }} }} }}", "3.1.0");

    private static string Cases(Normalized normalized, string union) => string.Join(", ", normalized.Schemas[union]!["properties"]!.AsObject()
        .Select(static property => $"{property.Key} {property.Value!["x-fluxgen"]!["json"]}"));

    private static IEnumerable<string> Facts(Normalized normalized, string union) => normalized.Schemas[union]!["properties"]!.AsObject().Select(static property =>
    {
        System.Text.Json.Nodes.JsonNode facts = property.Value!["x-fluxgen"]!;
        return facts["values"] is { } values
            ? $"{property.Key} {facts["property"]!.GetValue<string>()[1..]}={string.Join(',', values.AsArray().Select(static value => value!.GetValue<string>()[1..]))}"
            : property.Key;
    });
}
