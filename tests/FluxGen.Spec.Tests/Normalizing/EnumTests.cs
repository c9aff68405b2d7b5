using System.Text.Json.Nodes;

namespace FluxGen.Spec.Tests.Normalizing;

internal sealed class EnumTests
{
    [TestCase("{ type: string, enum: [cat, red panda, '21:9', cat, a b, a/b, ''] }", "Cat RedPanda _219 AB AB2 Empty")]
    [TestCase("{ enum: [a, b], x-enumNames: [First, 'second; one'] }", "First SecondOne")]
    [TestCase("{ type: string, enum: ['+1', '-1', '1'] }", "Plus1 Minus1 _1")]
    [TestCase("{ type: integer, enum: [1, 2, -3] }", "_1 _2 Minus3")]
    [TestCase("{ type: number, enum: [1, 2] }", "_1 _2")]
    [TestCase("{ enum: [1, 2] }", "_1 _2")]
    [TestCase("{ type: string, enum: [1, 2] }", "_1 _2")]
    [TestCase("{ type: [string, 'null'], enum: [a, null] }", "A")]
    public void The_names_of_the_values_are_valid_and_unique(string schema, string names)
    {
        Normalized normalized = Normalized.OfSchemas($"A: {schema}", "3.1.0");

        Assert.That(normalized.Problems, Is.Empty);
        Assert.That(string.Join(' ', normalized.Schemas["A"]!["x-enumNames"]!.AsArray().Select(static name => (string?)name)), Is.EqualTo(names));
    }

    [Test]
    public void The_values_of_texts_are_facts()
    {
        JsonNode json = Normalized.OfSchemas("A: { type: string, enum: ['2020-01-01T00:00:00Z', 'b c', \"\\u2028\"] }").Schemas["A"]!;

        Assert.Multiple(() =>
        {
            Assert.That(json["enum"]!.ToJsonString(), Is.EqualTo("""["_20200101T000000Z","BC","Unnamed"]"""));
            Assert.That(json["x-fluxgen"]!["values"]!.AsArray().Select(static value => Method.Text(value)), Is.EqualTo(new[] { "2020-01-01T00:00:00Z", "b c", "\u2028" }));
        });
    }

    [Test]
    public void A_default_is_the_name_of_the_value()
    {
        Normalized normalized = Normalized.OfSchemas("A: { type: object, properties: { p: { type: string, enum: [a b, c], default: a b }, q: { type: string, enum: [a], default: z }, r: { type: integer, enum: [1, 2], default: 2 } } }");

        Assert.Multiple(() =>
        {
            Assert.That(normalized.PropertyOf("A", "p"), Is.EqualTo("""{"allOf":[{"$ref":"#/components/schemas/AP"}],"default":"AB","x-fluxgen":{"name":"P"}}"""));
            Assert.That(normalized.PropertyOf("A", "q"), Does.Not.Contain("default"));
            Assert.That(normalized.PropertyOf("A", "r"), Does.Contain("\"default\":2"));
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
}
