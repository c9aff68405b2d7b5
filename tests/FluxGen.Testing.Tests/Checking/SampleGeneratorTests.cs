using FluxGen.Testing.OpenApi;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Tests.Checking;

public sealed class SampleGeneratorTests
{
    [TestCase("""{ "type": "string", "minLength": 12, "maxLength": 14 }""")]
    [TestCase("""{ "type": "string", "pattern": "^[A-Z]{2}-\\d{4}(a|b)?$" }""")]
    [TestCase("""{ "type": "string", "pattern": "^(?i)a+$" }""")]
    [TestCase("""{ "type": "string", "format": "date-time" }""")]
    [TestCase("""{ "type": "string", "format": "uuid" }""")]
    [TestCase("""{ "type": "string", "format": "email" }""")]
    [TestCase("""{ "type": "string", "format": "ipv6" }""")]
    [TestCase("""{ "type": "string", "format": "duration" }""")]
    [TestCase("""{ "type": "string", "format": "byte" }""")]
    [TestCase("""{ "type": "integer", "minimum": 7, "multipleOf": 5 }""")]
    [TestCase("""{ "type": "integer", "exclusiveMinimum": 4, "exclusiveMaximum": 6 }""")]
    [TestCase("""{ "type": "number", "minimum": 0.1, "maximum": 0.2 }""")]
    [TestCase("""{ "type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1 }""")]
    [TestCase("""{ "type": "number", "maximum": -5 }""")]
    [TestCase("""{ "enum": [ "a", 1, null ] }""")]
    [TestCase("""{ "const": { "a": 1 } }""")]
    [TestCase("""{ "type": "array", "minItems": 3, "uniqueItems": true, "items": { "type": "integer" } }""")]
    [TestCase("""{ "type": "array", "prefixItems": [ { "type": "string" }, { "type": "integer" } ], "items": false }""")]
    [TestCase("""{ "type": "array", "contains": { "const": 5 }, "items": { "type": "integer" } }""")]
    [TestCase("""{ "type": "object", "required": [ "a" ], "minProperties": 3, "properties": { "a": { "type": "string" } }, "additionalProperties": { "type": "integer" } }""")]
    [TestCase("""{ "type": "object", "patternProperties": { "^x-[a-z]+$": { "type": "boolean" } }, "additionalProperties": false }""")]
    [TestCase("""{ "allOf": [ { "type": "object", "required": [ "a" ], "properties": { "a": { "type": "integer", "minimum": 5 } } }, { "properties": { "a": { "maximum": 6 } } } ] }""")]
    [TestCase("""{ "oneOf": [ { "type": "string" }, { "type": "array", "items": { "type": "string" } } ] }""")]
    [TestCase("""{ "type": "object", "required": [ "value" ], "properties": { "value": { "type": "integer" }, "next": { "$ref": "#" } } }""")]
    [TestCase("""{ "oneOf": [ { "$ref": "#/$defs/Cat" }, { "$ref": "#/$defs/Dog" } ], "discriminator": { "propertyName": "kind", "mapping": { "c": "#/$defs/Cat", "d": "#/$defs/Dog" } }, "$defs": { "Cat": { "type": "object", "required": [ "kind" ], "properties": { "kind": { "type": "string" }, "lives": { "type": "integer" } } }, "Dog": { "type": "object", "required": [ "kind" ], "properties": { "kind": { "type": "string" } } } } }""")]
    [TestCase("""{ "allOf": [ { "type": "object", "properties": { "a": {}, "b": {} }, "additionalProperties": false }, { "type": "object", "properties": { "b": {}, "c": {} }, "additionalProperties": false } ] }""")]
    [TestCase("""{ "$ref": "page", "$defs": { "item": { "$dynamicAnchor": "item", "type": "integer" }, "page": { "$id": "page", "type": "object", "required": [ "items" ], "properties": { "items": { "type": "array", "minItems": 1, "items": { "$dynamicRef": "#item" } } }, "$defs": { "any": { "$dynamicAnchor": "item" } } } } }""")]
    [TestCase("""{ "type": [ "string", "null" ] }""")]
    [TestCase("true")]
    public async Task Value_that_is_made_is_valid_and_the_same_each_time(string schema)
    {
        Schema read = schema == "true" ? Schema.Anything : await RecentKeywordTests.ReadAsync(schema, "3.1.0");
        for (int seed = 0; seed < 20; seed++)
        {
            JToken? made = new SampleGenerator(seed, isResponse: true).Make(read);
            JToken? again = new SampleGenerator(seed, isResponse: true).Make(read);

            Assert.That(made, Is.Not.Null, $"Nothing is made of {schema} with the seed {seed}.");
            Assert.That(SchemaValidator.Validate(made!, read, isResponse: true), Is.Empty);
            Assert.That(JToken.DeepEquals(made, again), $"The seed {seed} makes two values of {schema}.");
        }
    }

    [Test]
    public async Task Requests_leave_out_what_is_read_only_and_responses_what_is_write_only()
    {
        Schema schema = await RecentKeywordTests.ReadAsync(
            """{ "type": "object", "required": [ "id", "key" ], "properties": { "id": { "type": "integer", "readOnly": true }, "key": { "type": "string", "writeOnly": true } } }""", "3.0.3");

        Assert.That(((JObject)new SampleGenerator(0, isResponse: false).Make(schema)!).Properties().Select(property => property.Name), Is.EqualTo((string[])["key"]));
        Assert.That(((JObject)new SampleGenerator(0, isResponse: true).Make(schema)!).Properties().Select(property => property.Name), Is.EqualTo((string[])["id"]));
    }

    [Test]
    public async Task Optional_property_that_no_value_fits_is_left_out()
    {
        Schema schema = await RecentKeywordTests.ReadAsync(
            """{ "type": "object", "properties": { "never": { "type": "object", "oneOf": [ { "type": "string" }, { "type": "null" } ] }, "a": { "type": "integer" } } }""", "3.1.0");

        Assert.That(((JObject)new SampleGenerator(0, isResponse: false).Make(schema)!).Properties().Select(property => property.Name), Is.EqualTo((string[])["a"]));
    }

    [Test]
    public async Task Alternative_that_only_allows_null_is_not_chosen()
    {
        Schema schema = await RecentKeywordTests.ReadAsync("""{ "anyOf": [ { "nullable": true }, { "type": "integer" } ] }""", "3.0.3");

        Assert.That(Enumerable.Range(0, 10).Select(seed => new SampleGenerator(seed, isResponse: false).Make(schema)?.Type), Is.All.EqualTo(JTokenType.Integer));
    }

    [Test]
    public async Task Example_that_is_not_valid_is_not_used()
    {
        Schema schema = await RecentKeywordTests.ReadAsync("""{ "type": "integer", "example": "many", "minimum": 3, "maximum": 3 }""", "3.0.3");

        Assert.That(new SampleGenerator(0, isResponse: true).Make(schema)!.Value<int>(), Is.EqualTo(3));
    }

    [Test]
    public async Task Schema_that_no_value_fits_has_no_sample()
    {
        Schema schema = await RecentKeywordTests.ReadAsync("""{ "type": "integer", "not": {} }""", "3.0.3");

        Assert.That(new SampleGenerator(0, isResponse: true).Make(schema), Is.Null);
    }
}
