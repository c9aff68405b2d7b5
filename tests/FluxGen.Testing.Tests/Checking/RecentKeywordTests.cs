using FluxGen.Testing.OpenApi;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Tests.Checking;

// The keywords that schemas have from OpenAPI 3.1 on, in the meaning of JSON Schema 2020-12.
public sealed class RecentKeywordTests
{
    [TestCase("""{ "patternProperties": { "^x-": { "type": "integer" } } }""", """{"x-a":1,"b":"c"}""", """{"x-a":"1"}""", "/x-a type")]
    [TestCase("""{ "patternProperties": { "^x-": {} }, "additionalProperties": false }""", """{"x-a":1}""", """{"y":1}""", "/y additionalProperties")]
    [TestCase("""{ "propertyNames": { "maxLength": 2 } }""", """{"ab":1}""", """{"abc":1}""", "/abc propertyNames")]
    [TestCase("""{ "prefixItems": [ { "type": "string" }, { "type": "integer" } ], "items": false }""", """["a",1]""", """["a",1,2]""", "/2 not")]
    [TestCase("""{ "prefixItems": [ { "type": "string" } ] }""", """["a",1]""", "[1]", "/0 type")]
    [TestCase("""{ "contains": { "type": "integer" } }""", """["a",1]""", """["a"]""", " contains")]
    [TestCase("""{ "contains": { "type": "integer" }, "minContains": 2 }""", "[1,2]", "[1]", " contains")]
    [TestCase("""{ "contains": { "type": "integer" }, "minContains": 0, "maxContains": 1 }""", "[]", "[1,2]", " maxContains")]
    [TestCase("""{ "dependentRequired": { "a": [ "b" ] } }""", """{"a":1,"b":2}""", """{"a":1}""", "/b dependentRequired")]
    [TestCase("""{ "dependentSchemas": { "a": { "maxProperties": 1 } } }""", """{"b":1,"c":2}""", """{"a":1,"b":2}""", " maxProperties")]
    [TestCase("""{ "if": { "type": "integer" }, "then": { "minimum": 1 }, "else": { "type": "string" } }""", "1", "0", " minimum")]
    [TestCase("""{ "if": { "type": "integer" }, "then": { "minimum": 1 }, "else": { "type": "string" } }""", "\"a\"", "true", " type")]
    [TestCase("""{ "allOf": [ { "properties": { "a": {} } } ], "unevaluatedProperties": false }""", """{"a":1}""", """{"b":1}""", "/b unevaluatedProperties")]
    [TestCase("""{ "anyOf": [ { "properties": { "a": { "type": "string" } }, "required": [ "a" ] }, true ], "unevaluatedProperties": false }""", """{"a":"x"}""", """{"a":1}""", "/a unevaluatedProperties")]
    [TestCase("""{ "prefixItems": [ true ], "unevaluatedItems": false }""", "[1]", "[1,2]", "/1 not")]
    [TestCase("""{ "$ref": "#/$defs/text", "maxLength": 2, "$defs": { "text": { "type": "string" } } }""", "\"ab\"", "\"abc\"", " maxLength")]
    [TestCase("""{ "$ref": "page", "$defs": { "item": { "$dynamicAnchor": "item", "type": "integer" }, "page": { "$id": "page", "type": "array", "items": { "$dynamicRef": "#item" }, "$defs": { "any": { "$dynamicAnchor": "item" } } } } }""", "[1]", "[\"a\"]", "/0 type")]
    [TestCase("""{ "$ref": "page", "$defs": { "item": { "$dynamicAnchor": "item", "type": "integer" }, "page": { "$id": "page", "type": "array", "items": { "$dynamicRef": "#item" } } } }""", "[1]", "[\"a\"]", "/0 type")]
    [TestCase("""{ "$id": "page", "type": "array", "items": { "$dynamicRef": "#item" }, "$defs": { "any": { "$dynamicAnchor": "item", "type": "string" } } }""", "[\"a\"]", "[1]", "/0 type")]
    [TestCase("""{ "type": "array", "items": { "$id": "item", "$ref": "#/components/schemas/Text" } }""", "[\"a\"]", "[1]", "/0 type")]
    [TestCase("""{ "allOf": [ { "properties": { "a": {} }, "additionalProperties": false } ], "properties": { "b": {} } }""", """{"a":1,"b":2}""", """{"c":3}""", "/c additionalProperties")]
    [TestCase("""{ "type": [ "integer", "null" ], "exclusiveMinimum": 1 }""", "null", "1", " exclusiveMinimum")]
    [TestCase("""{ "oneOf": [ { "$ref": "#/$defs/Cat" }, { "$ref": "#/$defs/Dog" } ], "discriminator": { "propertyName": "kind" }, "$defs": { "Cat": { "required": [ "lives" ] }, "Dog": {} } }""", """{"kind":"Dog"}""", """{"kind":"Cat"}""", "/lives required")]
    [TestCase("""{ "type": "string", "pattern": "^\\d+$" }""", "\"12\"", "\"١٢\"", " pattern")]
    [TestCase("""{ "type": "string", "pattern": "^\\s$" }""", "\"\\uFEFF\"", "\"\\u180E\"", " pattern")]
    [TestCase("""{ "type": "string", "pattern": "^[^\\W_]$" }""", "\"a\"", "\"_\"", " pattern")]
    [TestCase("""{ "type": "string", "pattern": "^.$" }""", "\"a\"", "\"\\u2028\"", " pattern")]
    [TestCase("""{ "type": "string", "pattern": "^\\p{Letter}$" }""", "\"ä\"", "\"1\"", " pattern")]
    [TestCase("""{ "type": "string", "format": "duration" }""", "\"P1Y2M3DT4H\"", "\"P\"", " format")]
    [TestCase("""{ "type": "string", "format": "duration" }""", "\"P2W\"", "\"PT\"", " format")]
    [TestCase("""{ "type": "string", "format": "base64url" }""", "\"-_8\"", "\"+/8=\"", " format")]
    [TestCase("""{ "type": "string", "format": "regex" }""", "\"^a+$\"", "\"(\"", " format")]
    [TestCase("""{ "type": "string", "format": "regex" }""", "\"(?<a>b)\"", "\"(?i)a\"", " format")]
    [TestCase("""{ "type": "string", "pattern": "(?i)a", "maxLength": 1 }""", "\"b\"", "\"bb\"", " maxLength")]
    [TestCase("""{ "type": "string", "format": "json-pointer" }""", "\"/a~1b/\"", "\"#/a\"", " format")]
    [TestCase("""{ "type": "string", "format": "relative-json-pointer" }""", "\"1/a\"", "\"/a\"", " format")]
    [TestCase("""{ "type": "string", "format": "time" }""", "\"23:59:60Z\"", "\"23:60:59Z\"", " format")]
    [TestCase("""{ "type": "integer", "format": "uint64" }""", "18446744073709551615", "18446744073709551616", " format")]
    [TestCase("""{ "type": "integer", "format": "uint32" }""", "4294967295", "-1", " format")]
    public async Task Keyword_allows_one_value_and_forbids_another(string schema, string good, string bad, string violation)
    {
        Schema read = await ReadAsync(schema, "3.1.0");

        Assert.That(Check.Json(good, read), Is.Empty);
        Assert.That(Check.Json(bad, read).Select(found => $"{found.Pointer} {found.Keyword}"), Is.EqualTo((string[])[violation]));
    }

    [Test]
    public async Task Keywords_beside_a_reference_count_from_3_1_on()
    {
        const string Limited = """{ "$ref": "#/components/schemas/Text", "maxLength": 1 }""";

        Assert.That(Check.Json("\"ab\"", await ReadAsync(Limited, "3.0.3")), Is.Empty);
        Assert.That(Check.Json("\"ab\"", await ReadAsync(Limited, "3.1.0")), Is.Not.Empty);
        Assert.That(Check.Json("1", await ReadAsync(Limited, "3.1.0")), Is.Not.Empty);
    }

    internal static async Task<Schema> ReadAsync(string schema, string version)
    {
        JObject placed = JObject.Parse(schema);
        if (!placed.ContainsKey("$id"))
        {
            placed.AddFirst(new JProperty("$id", "https://case.example/schema"));
        }

        string yaml = $$"""
            {
              "openapi": "{{version}}", "info": { "title": "Case", "version": "1" },
              "paths": { "/case": { "post": {
                "requestBody": { "content": { "application/json": { "schema": {{placed}} } } },
                "responses": { "200": { "description": "Done." } } } } },
              "components": { "schemas": { "Text": { "type": "string" } } }
            }
            """;
        return (await Specification.ParseAsync(yaml)).Operations[0].Requests[0].Schema;
    }
}
