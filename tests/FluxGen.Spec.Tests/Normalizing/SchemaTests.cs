using FluxGen.Spec.Tests.Support;

namespace FluxGen.Spec.Tests.Normalizing;

internal sealed class SchemaTests
{
    [TestCase("{ type: [string, 'null'] }", """{"type":"string","nullable":true,"x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ type: [integer] }", """{"type":"integer","format":"int64","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ anyOf: [ { type: string }, { type: 'null' } ], default: a }", """{"type":"string","nullable":true,"x-fluxgen":{"name":"P","defaultText":"=a"}}""")]
    [TestCase("{ oneOf: [ { $ref: '#/components/schemas/Other' }, { type: 'null' } ] }", """{"allOf":[{"$ref":"#/components/schemas/Other"}],"nullable":true,"x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ anyOf: [ { type: number } ] }", """{"type":"number","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ $ref: '#/components/schemas/Other' }", """{"$ref":"#/components/schemas/Other","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ $ref: '#/components/schemas/Other', description: D }", """{"allOf":[{"$ref":"#/components/schemas/Other"}],"description":"=D","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ allOf: [ { $ref: '#/components/schemas/Other' }, { description: D } ] }", """{"allOf":[{"$ref":"#/components/schemas/Other"}],"description":"=D","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ $ref: '#/components/schemas/Short', maxLength: 2 }", """{"type":"string","x-fluxgen":{"name":"P","notes":"At most 2 characters.","annotations":["StringLength(2)"]}}""")]
    [TestCase("true", """{"x-fluxgen":{"name":"P"}}""")]
    [TestCase("{}", """{"x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ type: object }", """{"type":"object","additionalProperties":{},"x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ type: object, additionalProperties: { type: integer, minimum: 1 } }", """{"type":"object","additionalProperties":{"type":"integer","format":"int64"},"x-fluxgen":{"name":"P","limits":[{"keyword":"minimum","value":"=1","depth":1}]}}""")]
    [TestCase("{ type: array }", """{"type":"array","items":{},"x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ items: { type: string } }", """{"type":"array","items":{"type":"string"},"x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ $ref: '#/components/schemas/List' }", """{"type":"array","items":{"type":"string"},"x-fluxgen":{"name":"P","notes":"At most 3 items.","annotations":["MaxLength(3)"],"usesReflection":true}}""")]
    [TestCase("{ type: integer, exclusiveMinimum: 0, maximum: 9.5 }", """{"type":"integer","format":"int64","x-fluxgen":{"name":"P","notes":"At least 1 and at most 9.","limits":[{"keyword":"minimum","value":"=1"},{"keyword":"maximum","value":"=9"}]}}""")]
    [TestCase("{ type: integer, maximum: 18446744073709551615 }", """{"type":"integer","format":"int64","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ type: integer, format: uint32 }", """{"type":"integer","format":"int64","x-fluxgen":{"name":"P","limits":[{"keyword":"format","value":"=uint32"}]}}""")]
    [TestCase("{ type: integer, format: uint64, maximum: 10000000000000000000 }", """{"type":"integer","format":"uint64","x-fluxgen":{"name":"P","notes":"At most 10000000000000000000.","limits":[{"keyword":"maximum","value":"=10000000000000000000"}]}}""")]
    [TestCase("{ type: integer, format: int32, minimum: -3000000000, maximum: 3000000000 }", """{"type":"integer","format":"int32","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ type: integer, exclusiveMaximum: 79228162514264337593543950335 }", """{"type":"integer","format":"int64","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ type: integer, format: uint64, minimum: 3 }", """{"type":"integer","format":"uint64","x-fluxgen":{"name":"P","notes":"At least 3.","limits":[{"keyword":"minimum","value":"=3"}]}}""")]
    [TestCase("{ type: integer, format: int64, minimum: 9007199254740993 }", """{"type":"integer","format":"int64","x-fluxgen":{"name":"P","notes":"At least 9007199254740993.","limits":[{"keyword":"minimum","value":"=9007199254740993"}]}}""")]
    [TestCase("{ type: integer, format: int32, minimum: 0 }", """{"type":"integer","format":"int32","x-fluxgen":{"name":"P","notes":"At least 0.","annotations":["Range(0, int.MaxValue)"]}}""")]
    [TestCase("{ type: number, exclusiveMinimum: 0, maximum: 1.5 }", """{"type":"number","x-fluxgen":{"name":"P","notes":"More than 0 and at most 1.5.","annotations":["Range(double.MinValue, 1.5D)"],"limits":[{"keyword":"exclusiveMinimum","value":"=0"}]}}""")]
    [TestCase("{ type: number, default: 1e-7 }", """{"type":"number","x-fluxgen":{"name":"P","default":"1e-7D"}}""")]
    [TestCase("{ type: integer, default: -9223372036854775808 }", """{"type":"integer","format":"int64","x-fluxgen":{"name":"P","default":"-9223372036854775808L"}}""")]
    [TestCase("{ type: array, items: {}, default: [1, a] }", """{"type":"array","items":{},"x-fluxgen":{"name":"P","defaultNote":"=[1,\"a\"]"}}""")]
    [TestCase("{ type: string, default: '' }", """{"type":"string","x-fluxgen":{"name":"P","defaultText":"="}}""")]
    [TestCase("{ type: string, format: email, readOnly: true }", """{"type":"string","x-fluxgen":{"name":"P","isReadOnly":true,"limits":[{"keyword":"format","value":"=email"}]}}""")]
    [TestCase("{ type: array, uniqueItems: true, maxItems: 0, items: { type: number, minimum: 1 } }", """{"type":"array","items":{"type":"number"},"x-fluxgen":{"name":"P","notes":"At most 0 items.","limits":[{"keyword":"minimum","value":"=1","depth":1},{"keyword":"maxItems","value":"=0"},{"keyword":"uniqueItems","value":"=true"}]}}""")]
    [TestCase("{ type: number, format: money, multipleOf: 0.01 }", """{"type":"number","x-fluxgen":{"name":"P","multipleOf":"=0.01"}}""")]
    [TestCase("{ type: string, format: uri, maxLength: 9 }", """{"type":"string","x-fluxgen":{"name":"P","notes":"At most 9 characters.","annotations":["StringLength(9)"],"limits":[{"keyword":"format","value":"=uri"}]}}""")]
    [TestCase("{ type: string, format: uri, minLength: 1 }", """{"type":"string","format":"uri","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ type: string, format: binary, maxLength: 9 }", """{"type":"string","x-fluxgen":{"name":"P","notes":"At most 9 characters.","annotations":["StringLength(9)"]}}""")]
    [TestCase("{ type: string, contentEncoding: base64 }", """{"type":"string","format":"byte","x-fluxgen":{"name":"P"}}""")]
    [TestCase("{ type: string, format: date, default: '2020-01-01' }", """{"type":"string","format":"date","x-fluxgen":{"name":"P","defaultText":"=2020-01-01"}}""")]
    [TestCase("{ type: boolean, default: 'true' }", """{"type":"boolean","x-fluxgen":{"name":"P","defaultNote":"=\"true\""}}""")]
    [TestCase("{ type: integer, default: 1.0 }", """{"type":"integer","format":"int64","x-fluxgen":{"name":"P","default":"1L"}}""")]
    [TestCase("{ type: string, deprecated: true, description: '2020-01-01' }", """{"type":"string","description":"=2020-01-01","deprecated":true,"x-fluxgen":{"name":"P"}}""")]
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

        Assert.That(normalized.PropertyOf("A", "p"), Is.EqualTo("""{"type":"string","description":"=D","x-fluxgen":{"name":"P","notes":"At most 5 characters.","annotations":["StringLength(5)"]}}"""));
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

        Assert.That((string?)normalized.FactsOf("A", "a")["presence"] + normalized.FactsOf("A", "b")["presence"], Is.EqualTo("AlwaysAlways"));
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
