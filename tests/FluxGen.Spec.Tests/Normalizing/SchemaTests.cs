using FluxGen.Spec.Tests.Support;

namespace FluxGen.Spec.Tests.Normalizing;

internal sealed class SchemaTests
{
    [TestCase("{ type: [string, 'null'] }", """{"type":"string","nullable":true,"x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ type: [integer] }", """{"type":"integer","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ anyOf: [ { type: string }, { type: 'null' } ], default: a }", """{"type":"string","nullable":true,"default":"=a","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ oneOf: [ { $ref: '#/components/schemas/Other' }, { type: 'null' } ] }", """{"allOf":[{"$ref":"#/components/schemas/Other"}],"nullable":true,"x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ anyOf: [ { type: number } ] }", """{"type":"number","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ $ref: '#/components/schemas/Other' }", """{"$ref":"#/components/schemas/Other","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ $ref: '#/components/schemas/Other', description: D }", """{"allOf":[{"$ref":"#/components/schemas/Other"}],"description":"D","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ allOf: [ { $ref: '#/components/schemas/Other' }, { description: D } ] }", """{"allOf":[{"$ref":"#/components/schemas/Other"}],"description":"D","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ $ref: '#/components/schemas/Short', maxLength: 2 }", """{"type":"string","maxLength":2,"x-fluxgen":{"name":"P","notes":"At most 2 characters."}}""")]
    [TestCase("true", """{"x-fluxgen":{"name":"P"}}""")]
    [TestCase("{}", """{"x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ type: object }", """{"x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ type: object, additionalProperties: { type: integer, minimum: 1 } }", """{"type":"object","additionalProperties":{"type":"integer"},"x-fluxgen":{"name":"P","limits":[{"keyword":"minimum","value":"=1","depth":1}]}}""")]
    [TestCase("{ type: array }", """{"type":"array","items":{},"x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ items: { type: string } }", """{"type":"array","items":{"type":"string"},"x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ $ref: '#/components/schemas/List' }", """{"type":"array","items":{"type":"string"},"maxItems":3,"x-fluxgen":{"name":"P","notes":"At most 3 items."}}""")]
    [TestCase("{ type: integer, exclusiveMinimum: 0, maximum: 9.5 }", """{"type":"integer","minimum":1,"maximum":9,"x-fluxgen":{"name":"P","notes":"At least 1 and at most 9."}}""")]
    [TestCase("{ type: integer, maximum: 18446744073709551615 }", """{"type":"integer","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ type: integer, format: uint32 }", """{"type":"integer","format":"int64","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ type: number, format: money, multipleOf: 0.01 }", """{"type":"number","x-fluxgen":{"name":"P","multipleOf":"0.01"}}""")]
    [TestCase("{ type: string, format: uri, maxLength: 9 }", """{"type":"string","maxLength":9,"x-fluxgen":{"name":"P","notes":"At most 9 characters."}}""")]
    [TestCase("{ type: string, format: uri, minLength: 1 }", """{"type":"string","format":"uri","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ type: string, format: binary, maxLength: 9 }", """{"type":"string","maxLength":9,"x-fluxgen":{"name":"P","notes":"At most 9 characters."}}""")]
    [TestCase("{ type: string, contentEncoding: base64 }", """{"type":"string","format":"byte","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ type: string, format: date, default: '2020-01-01' }", """{"type":"string","format":"date","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ type: boolean, default: 'true' }", """{"type":"boolean","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ type: integer, default: 1.0 }", """{"type":"integer","default":1,"x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ type: string, deprecated: true, description: '2020-01-01' }", """{"type":"string","description":"2020-01-01","deprecated":true,"x-fluxgen":{"name":"P"}}""")]
    public void A_schema_is_written_as_NSwag_reads_it(string schema, string expected)
    {
        Normalized normalized = Normalized.OfSchemas(
            $$"""
            A: { type: object, properties: { p: {{schema}} } }
            Other: { type: object, properties: { a: {} } }
            Short: { type: string, maxLength: 5 }
            List: { type: array, maxItems: 3, items: { type: string } }
            """, "3.1.0");

        Assert.That(normalized.Problems, Is.Empty);
        Assert.That(normalized.PropertyOf("A", "p"), Is.EqualTo(expected));
    }

    [Test]
    public void Only_notes_beside_a_reference_count_before_OpenAPI_31()
    {
        Normalized normalized = Normalized.OfSchemas("A: { type: object, properties: { p: { $ref: '#/components/schemas/B', maxLength: 2, description: D } } }\nB: { type: string, maxLength: 5 }");

        Assert.That(normalized.PropertyOf("A", "p"), Is.EqualTo("""{"type":"string","maxLength":5,"description":"D","x-fluxgen":{"name":"P","notes":"At most 5 characters."}}"""));
    }

    [Test]
    public void Inline_schemas_are_named_after_where_they_stand_and_follow_their_owner()
    {
        Normalized normalized = Normalized.OfSchemas(
            """
            pet_list: { type: array, items: { type: object, properties: { owner: { type: object, properties: { name: { type: string } } }, tags: { type: array, items: { type: string, enum: [a] } } } } }
            Pet: { type: object, properties: { toys: { type: object, additionalProperties: { type: object, properties: { a: {} } } }, categories: { type: array, items: { type: object, properties: { a: {} } } } } }
            """);

        Assert.That(normalized.Schemas.Select(static schema => schema.Key), Is.EqualTo(new[]
        {
            "Pet", "PetToysValue", "PetCategory", "PetListItem", "PetListItemOwner", "PetListItemTag",
        }));
    }

    [Test]
    public void Names_of_components_are_valid_and_unique()
    {
        Normalized normalized = Normalized.OfSchemas("pet: { type: object, properties: { a: {} } }\nPet: { type: object, properties: { a: {} } }\n'FraudCheck<x>': { type: string, enum: [a] }\n3d: { type: object, properties: { a: {} } }");

        Assert.That(normalized.Schemas.Select(static schema => schema.Key), Is.EqualTo(new[] { "Pet", "Pet2", "FraudCheckX", "_3d" }));
    }

    [TestCase("Exception", "ExceptionSchema")]
    [TestCase("exception", "ExceptionSchema")]
    [TestCase("AdditionalProperties", "AdditionalPropertiesSchema")]
    [TestCase("Object", "Object")]
    [TestCase("System", "System")]
    public void A_schema_has_its_name_unless_NSwag_or_CSharp_cannot_have_it(string schema, string name)
    {
        Normalized normalized = Normalized.OfSchemas($"{schema}: {{ type: object, properties: {{ next: {{ $ref: '#/components/schemas/{schema}' }} }} }}");

        Assert.That(normalized.Schemas.Select(static component => component.Key), Is.EqualTo(new[] { name }));
        Assert.That(normalized.PropertyOf(name, "next"), Does.Contain($"#/components/schemas/{name}\""));
    }

    [TestCase("PET")]
    [TestCase("PetJsonConverter")]
    [TestCase("PetValidator")]
    [TestCase("PetWireMap")]
    public void A_schema_does_not_take_the_name_of_what_is_made_of_another(string other)
    {
        Normalized normalized = Normalized.OfSchemas($"Pet: {{ type: object, properties: {{ a: {{}} }} }}\n{other}: {{ type: object, properties: {{ a: {{}} }} }}");

        Assert.That(normalized.Schemas.Select(static schema => schema.Key), Is.EqualTo(new[] { "Pet", other + "2" }));
    }

    [Test]
    public void Names_of_properties_are_valid_and_unique()
    {
        Normalized normalized = Normalized.OfSchemas("Pet: { type: object, properties: { a_b: {}, aB: {}, pet: {}, to_string: {}, additional_properties: {}, 3d: {}, 名前: {}, 'x\"; }': {} } }");

        Assert.That(
            normalized.Schemas["Pet"]!["properties"]!.AsObject().Select(static property => (string?)property.Value!["x-fluxgen"]!["name"]),
            Is.EqualTo(new[] { "AB", "AB2", "Pet2", "ToString2", "AdditionalProperties2", "_3d", "名前", "X" }));
    }

    [TestCase("additionalProperties: false", false)]
    [TestCase("unevaluatedProperties: false", false)]
    [TestCase("additionalProperties: true", true)]
    [TestCase("additionalProperties: {}", true)]
    public void A_schema_is_open_or_closed(string keyword, bool isOpen)
    {
        Normalized normalized = Normalized.OfSchemas($"A: {{ type: object, {keyword}, properties: {{ a: {{}} }} }}", "3.1.0");

        Assert.That(normalized.Schemas["A"]!["additionalProperties"] is null, Is.EqualTo(isOpen));
    }

    [Test]
    public void A_property_can_say_itself_that_it_is_required()
    {
        Normalized normalized = Normalized.OfSchemas("A: { type: object, required: [b, c], properties: { a: { type: string, required: true }, b: { type: string } } }");

        Assert.That(normalized.Schemas["A"]!["required"]!.ToJsonString(), Is.EqualTo("""["a","b"]"""));
    }

    [Test]
    public void A_nullable_component_is_nullable_wherever_it_is_used()
    {
        Normalized normalized = Normalized.OfSchemas("A: { type: object, properties: { b: { $ref: '#/components/schemas/B' } } }\nB: { type: object, nullable: true, properties: { a: {} } }");

        Assert.That(normalized.PropertyOf("A", "b"), Does.Contain("\"nullable\":true"));
        Assert.That(normalized.Schemas["B"]!["nullable"], Is.Null);
    }

    [Test]
    public void Schemas_that_contain_themselves_end()
    {
        Normalized normalized = Normalized.OfSchemas("Tree: { type: object, properties: { children: { type: array, items: { $ref: '#/components/schemas/Tree' } }, parent: { $ref: '#/components/schemas/Tree' } } }");

        Assert.That(normalized.PropertyOf("Tree", "children"), Does.Contain("#/components/schemas/Tree"));
    }

    [Test]
    public void A_schema_of_another_file_is_named_after_it()
    {
        Normalized normalized = Normalized.Of(
            Api.WithSchemas("A: { type: object, properties: { b: { $ref: 'common/api_error.yaml' }, c: { $ref: 'common/all.yaml#/defs/Thing' } } }"),
            files: [("common/api_error.yaml", "{ type: object, properties: { a: { $ref: 'all.yaml#/defs/Thing' } } }"), ("common/all.yaml", "defs: { Thing: { type: object, properties: { a: {} } } }")]);

        Assert.That(normalized.Schemas.Select(static schema => schema.Key), Is.EqualTo(new[] { "A", "ApiError", "Thing" }));
    }

    [Test]
    public void Five_thousand_schemas_are_normalised_at_once()
    {
        string schemas = string.Join('\n', Enumerable.Range(0, 5000).Select(static number =>
            $"S{number}: {{ type: object, properties: {{ next: {{ $ref: '#/components/schemas/S{(number + 1) % 5000}' }}, list: {{ type: array, items: {{ type: object, properties: {{ a: {{ type: string }} }} }} }} }} }}"));

        Assert.That(Normalized.OfSchemas(schemas).Schemas, Has.Count.EqualTo(10000));
    }
}
