using FluxGen.Spec.Tests.Support;

namespace FluxGen.Spec.Tests.Normalizing;

internal sealed class ParameterTests
{
    [Test]
    public void Required_parameters_come_first_in_the_order_of_the_specification()
    {
        Method method = Get("{ name: a, in: query, schema: { type: string } }, { name: b, in: query, required: true, schema: { type: string } }, { name: c, in: header, required: true, schema: { type: string } }");

        Assert.That(method.Signature, Is.EqualTo("b, c, a?"));
    }

    [Test]
    public void More_than_five_optional_parameters_are_one_class()
    {
        string[] parameters = [.. Enumerable.Range(1, 6).Select(static number => $"{{ name: p-{number}, in: query, schema: {{ type: integer }} }}")];

        Assert.That(Get(string.Join(", ", parameters.Take(5))).Signature, Is.EqualTo("p1?, p2?, p3?, p4?, p5?"));
        Normalized six = Normalized.OfOperation($"get: {{ operationId: find, parameters: [ {string.Join(", ", parameters)} ], responses: {{ '204': {{ description: A }} }} }}");
        Assert.Multiple(() =>
        {
            Assert.That(six.Methods[0].Signature, Is.EqualTo("options?"));
            Assert.That(Method.TypeOf(six.Methods[0].Parameter("options")), Is.EqualTo("#/components/schemas/FindOptions"));
            Assert.That((string?)six.Schemas["FindOptions"]!["x-fluxgen"]!["kind"], Is.EqualTo("parameters"));
            Assert.That(six.PropertyOf("FindOptions", "p-2"), Is.EqualTo("""{"type":"integer","format":"int64","x-fluxgen":{"wire":"=p-2","in":"query","style":"form","explode":true,"name":"P2"}}"""));
        });
    }

    [TestCase("form")]
    [TestCase("deepObject")]
    [TestCase("pipeDelimited")]
    public void A_union_is_a_class_in_any_style(string style)
    {
        Normalized normalized = Normalized.OfOperation(
            $"get: {{ operationId: find, parameters: [ {{ name: q, in: query, style: {style}, explode: false, schema: {{ oneOf: [ {{ type: string }}, {{ type: array, items: {{ type: string }} }} ] }} }} ], responses: {{ '204': {{ description: A }} }} }}");

        Assert.That(normalized.Problems, Is.Empty);
        Assert.That(Method.TypeOf(normalized.Methods[0].Parameter("q")), Is.EqualTo("#/components/schemas/FindQ"));
        Assert.That((string?)normalized.Schemas["FindQ"]!["x-fluxgen"]!["kind"], Is.EqualTo("union"));
    }

    [Test]
    public void Optional_parameters_beside_a_body_are_one_class()
    {
        Normalized normalized = Normalized.OfOperation(
            "post: { operationId: add, parameters: [ { name: dry, in: query, schema: { type: boolean } }, { name: id, in: query, required: true, schema: { type: string } } ], "
            + "requestBody: { required: true, content: { application/json: { schema: { type: string } } } }, responses: { '204': { description: A } } }");

        Assert.That(normalized.Methods[0].Signature, Is.EqualTo("id, body, options?"));
    }

    [Test]
    public void A_parameter_without_its_own_style_has_that_of_its_location()
    {
        Method method = Get("{ name: q, in: query, schema: { type: string } }, { name: h, in: header, schema: { type: string } }, { name: c, in: cookie, schema: { type: string } }, "
            + "{ name: d, in: query, style: deepObject, schema: { type: object, additionalProperties: { type: string } } }, { name: p, in: query, style: pipeDelimited, schema: { type: array, items: { type: string } } }");

        Assert.That(
            method.With("parameter").Select(static parameter => $"{parameter["x-fluxgen"]!["style"]} {parameter["x-fluxgen"]!["explode"] ?? "false"}"),
            Is.EqualTo(new[] { "form true", "simple false", "form true", "deepObject true", "pipeDelimited false" }));
    }

    [Test]
    public void Names_are_valid_and_unique()
    {
        Method method = Get("{ name: class, in: query, required: true, schema: {} }, { name: page_size, in: query, required: true, schema: {} }, { name: pageSize, in: query, required: true, schema: {} }, "
            + "{ name: cancellation-token, in: query, required: true, schema: {} }, { name: '3d', in: query, required: true, schema: {} }, { name: body, in: query, required: true, schema: {} }, { name: 名, in: query, schema: {} }");

        Assert.That(method.Signature, Is.EqualTo("@class, pageSize, pageSize2, cancellationToken2, _3d, body2, 名?"));
    }

    [Test]
    public void Headers_that_OpenAPI_describes_elsewhere_are_no_parameters()
    {
        Method method = Get("{ name: accept, in: header, schema: { type: string } }, { name: Content-Type, in: header, schema: { type: string } }, { name: Authorization, in: header, schema: { type: string } }, { name: Accept, in: query, schema: { type: string } }");

        Assert.That(method.Signature, Is.EqualTo("accept?"));
    }

    [Test]
    public void Limits_of_parameters_and_of_their_items_are_facts()
    {
        Method method = Get("{ name: a, in: query, schema: { type: array, minItems: 1, items: { type: array, maxItems: 2, items: { type: string, pattern: x } } }, style: form, content: { application/json: { schema: { type: array, minItems: 1, items: { type: array, maxItems: 2, items: { type: string, pattern: x } } } } } }, "
            + "{ name: b, in: query, schema: { type: integer, exclusiveMinimum: true, minimum: 0, maximum: 2.5, multipleOf: 2 } }, { name: c, in: query, schema: { type: number, minimum: 0.5, default: 1 } }");

        Assert.Multiple(() =>
        {
            Assert.That(method.FactsOf("a")["limits"]!.ToJsonString(), Is.EqualTo("""[{"keyword":"pattern","value":"=x","depth":2},{"keyword":"maxItems","value":"=2","depth":1},{"keyword":"minItems","value":"=1"}]"""));
            Assert.That(method.FactsOf("b")["limits"]!.ToJsonString(), Is.EqualTo("""[{"keyword":"minimum","value":"=1"},{"keyword":"maximum","value":"=2"},{"keyword":"multipleOf","value":"=2"}]"""));
            Assert.That((string?)method.FactsOf("b")["notes"], Is.EqualTo("At least 1 and at most 2."));
            Assert.That((string?)method.FactsOf("c")["notes"], Is.EqualTo("At least 0.5."));
            Assert.That((string?)method.FactsOf("c")["shownDefault"] + (string?)method.FactsOf("c")["default"], Is.EqualTo("11D"));
        });
    }

    [Test]
    public void A_parameter_with_content_has_its_media_type()
    {
        Method method = Get("{ name: a, in: query, content: { application/json: { schema: { type: array, items: { type: integer } } } } }");

        Assert.That(method.Parameter("a").ToJsonString(), Is.EqualTo(
            """{"name":"p1","in":"query","required":true,"schema":{"type":"array","items":{"type":"integer","format":"int64"}},"x-fluxgen":{"wire":"=a","in":"query","mediaType":"=application/json","name":"a","optional":true,"role":"parameter"}}"""));
    }

    [Test]
    public void An_enum_is_named_after_operation_and_parameter()
    {
        Normalized normalized = Normalized.OfOperation("get: { operationId: findPets, parameters: [ { name: status, in: query, schema: { type: array, items: { type: string, enum: [a, b] } } } ], responses: { '204': { description: A } } }");

        Assert.That(normalized.Schemas.Select(static schema => schema.Key), Is.EqualTo(new[] { "FindPetsStatusItem" }));
    }

    private static Method Get(string parameters)
    {
        Normalized normalized = Normalized.Of(Api.WithPaths($"/pets:\n  get: {{ parameters: [ {parameters} ], responses: {{ '204': {{ description: A }} }} }}"));
        Assert.That(normalized.Problems, Is.Empty);
        return normalized.Methods[0];
    }
}
