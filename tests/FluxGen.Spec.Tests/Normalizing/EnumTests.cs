using System.Text.Json.Nodes;

namespace FluxGen.Spec.Tests.Normalizing;

internal sealed class EnumTests
{
    [TestCase("{ type: string, enum: [cat, red panda, '21:9', cat, a b, a/b, ''] }", "Cat RedPanda _219 AB AB2 Empty")]
    [TestCase("{ enum: [a, b], x-enumNames: [First, 'second; one'] }", "First SecondOne")]
    [TestCase("{ enum: [a, b], x-enum-varnames: [FIRST_ONE, ''] }", "FIRSTONE B")]
    [TestCase("{ enum: [a, b], x-ms-enum: { values: [{ value: b, name: Second }] } }", "A Second")]
    [TestCase("{ type: string, enum: ['+1', '-1', '1'] }", "Plus1 Minus1 _1")]
    [TestCase("{ type: integer, enum: [1, 2, -3] }", "_1 _2 Minus3")]
    [TestCase("{ type: string, enum: ['>=', '*', value, values, isKnown, toString, kind] }", "GreaterThanOrEqual Asterisk Value2 Values2 IsKnown2 ToString2 Kind2")]
    [TestCase("{ type: [string, 'null'], enum: [a, null] }", "A")]
    [TestCase("{ const: only }", "Only")]
    public void The_names_of_the_values_are_valid_and_unique(string schema, string names)
    {
        Normalized normalized = Normalized.OfSchemas($"Kind: {schema}", "3.1.0");

        Assert.That(normalized.Problems, Is.Empty);
        Assert.That(string.Join(' ', Names(normalized)), Is.EqualTo(names));
    }

    [TestCase("{ type: string, enum: [1, 1.0] }", "string", "1 1.0")]
    [TestCase("{ enum: ['1', a] }", "string", "1 a")]
    [TestCase("{ type: integer, enum: [1, 2.0, 3000000000] }", "integer", "1 2 3000000000")]
    [TestCase("{ type: number, enum: [1, 2] }", "integer", "1 2")]
    [TestCase("{ type: number, enum: [0.5, 1e-300] }", "number", "0.5 1e-300")]
    [TestCase("{ type: integer, enum: [9223372036854775808] }", "any", "9223372036854775808")]
    [TestCase("{ type: boolean, enum: [true] }", "boolean", "true")]
    [TestCase("{ enum: [auto, 1, true, null] }", "any", "\"auto\" 1 true")]
    [TestCase("{ type: [string, integer], enum: [auto, 1] }", "any", "\"auto\" 1")]
    [TestCase("{ const: 7 }", "integer", "7")]
    public void The_values_have_the_kind_of_the_JSON(string schema, string kind, string wires)
    {
        Normalized normalized = Normalized.OfSchemas($"A: {schema}", "3.1.0");
        JsonNode facts = normalized.Schemas["A"]!["x-fluxgen"]!;

        Assert.That(normalized.Problems, Is.Empty);
        Assert.That((string?)facts["kind"] ?? "string", Is.EqualTo(kind));
        Assert.That(string.Join(' ', facts["values"]!.AsArray().Select(static value => Method.Text(value!["wire"]))), Is.EqualTo(wires));
    }

    [Test]
    public void The_values_of_texts_are_facts()
    {
        JsonNode json = Normalized.OfSchemas("A: { type: string, enum: ['2020-01-01T00:00:00Z', 'b c', \"\\u2028\"] }").Schemas["A"]!;

        Assert.Multiple(() =>
        {
            Assert.That(json["enum"]!.ToJsonString(), Is.EqualTo("""["_20200101T000000Z","BC","U2028"]"""));
            Assert.That(json["x-fluxgen"]!["values"]!.AsArray().Select(static value => Method.Text(value!["wire"])), Is.EqualTo(new[] { "2020-01-01T00:00:00Z", "b c", "\u2028" }));
        });
    }

    [TestCase("x-enumDescriptions: [First., '']", "First.")]
    [TestCase("x-enum-descriptions: { x: First. }", "First.")]
    [TestCase("x-ms-enum: { name: Kind, values: [{ value: x, description: First. }] }", "First.")]
    public void The_values_have_descriptions(string extension, string description)
    {
        JsonArray values = Normalized.OfSchemas($"A: {{ type: string, enum: [x, y], {extension} }}").Schemas["A"]!["x-fluxgen"]!["values"]!.AsArray();

        Assert.That(Method.Text(values[0]!["description"]), Is.EqualTo(description));
        Assert.That(values[1]!["description"], Is.Null);
    }

    [Test]
    public void An_inline_enum_has_the_name_that_it_gives_itself() =>
        Assert.That(
            Normalized.OfSchemas("A: { type: object, properties: { p: { enum: [a], x-ms-enum: { name: shipping-state } } } }").PropertyOf("A", "p"),
            Does.Contain("#/components/schemas/ShippingState"));

    [Test]
    public void A_default_is_the_name_and_the_wire_value()
    {
        Normalized normalized = Normalized.OfSchemas("A: { type: object, properties: { p: { type: string, enum: [a b, c], default: a b }, q: { type: string, enum: [a], default: z }, r: { type: integer, enum: [1, 2], default: 2 } } }");

        Assert.Multiple(() =>
        {
            Assert.That(normalized.PropertyOf("A", "p"), Is.EqualTo("""{"allOf":[{"$ref":"#/components/schemas/AP"}],"default":"AB","x-fluxgen":{"name":"P","wire":"=a b"}}"""));
            Assert.That(normalized.PropertyOf("A", "q"), Does.Not.Contain("default").And.Not.Contain("wire"));
            Assert.That(normalized.PropertyOf("A", "r"), Does.Contain("\"default\":\"_2\"").And.Contain("\"wire\":\"=2\""));
        });
    }

    [Test]
    public void A_null_among_the_values_makes_it_nullable()
    {
        Normalized normalized = Normalized.OfSchemas("A: { type: object, properties: { p: { enum: [a, null] } } }");

        Assert.That(normalized.PropertyOf("A", "p"), Does.Contain("\"nullable\":true"));
        Assert.That(normalized.Schemas["AP"]!["enum"]!.ToJsonString(), Is.EqualTo("""["A"]"""));
    }

    [Test]
    public void Both_booleans_are_no_limit()
    {
        Normalized normalized = Normalized.OfSchemas("A: { type: object, properties: { p: { type: boolean, enum: [true, false] } } }");

        Assert.That(normalized.Problems, Is.Empty);
        Assert.That(normalized.PropertyOf("A", "p"), Is.EqualTo("""{"type":"boolean","x-fluxgen":{"name":"P"}}"""));
    }

    private static IEnumerable<string?> Names(Normalized normalized) =>
        normalized.Schemas["Kind"]!["x-enumNames"]!.AsArray().Select(static name => (string?)name);
}
