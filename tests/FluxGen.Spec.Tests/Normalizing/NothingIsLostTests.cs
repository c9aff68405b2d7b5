using FluxGen.Spec.Reading;
using FluxGen.Spec.Tests.Support;

namespace FluxGen.Spec.Tests.Normalizing;

// A keyword that changes which values are valid changes the contract, or is told. Otherwise it would be lost without a word.
internal sealed class NothingIsLostTests
{
    // What a keyword stands beside, and the keyword itself.
    private static readonly (string Beside, string Keyword)[] Samples =
    [
        ("", "type: string"), ("type: number", "multipleOf: 2"), ("type: integer", "maximum: 9"), ("type: number", "maximum: 9.5"),
        ("type: number", "exclusiveMaximum: 9"), ("type: integer", "exclusiveMinimum: 9"), ("type: integer", "minimum: 3"), ("type: string", "maxLength: 4"), ("type: string", "maxLength: 0"),
        ("type: string", "minLength: 2"), ("type: string", "pattern: '^a'"), ("type: array, items: { type: string }", "maxItems: 4"), ("type: array, items: { type: string }", "maxItems: 0"),
        ("type: array, items: { type: string }", "minItems: 2"), ("type: array, items: { type: string }", "uniqueItems: true"), ("type: object", "maxProperties: 3"), ("type: object", "minProperties: 3"),
        ("type: object, properties: { x: { type: string } }", "maxProperties: 3"), ("type: object, properties: { x: { type: string } }", "minProperties: 1"),
        ("type: object, properties: { x: { type: string } }", "required: [x]"), ("type: object, properties: { x: { type: string } }", "required: [y]"), ("type: object", "required: [x]"),
        ("type: string", "enum: [a, b]"), ("type: integer", "enum: [1, 2]"), ("type: number", "enum: [1.5, 2.5]"), ("type: boolean", "enum: [true]"), ("", "enum: [1, a, true]"), ("", "enum: [{ a: 1 }, [2]]"),
        ("type: string", "const: a"), ("", "const: 1"), ("", "const: { a: 1 }"), ("", "const: null"),
        ("type: object, properties: { x: { type: string } }", "allOf: [ { properties: { y: { type: string } } } ]"), ("", "oneOf: [ { type: string }, { type: integer } ]"),
        ("type: string", "oneOf: [ { maxLength: 2 }, { minLength: 5 } ]"), ("", "anyOf: [ { type: string }, { type: array, items: { type: string } } ]"), ("type: string", "not: { const: a }"),
        ("type: array", "items: { type: string }"), ("type: array", "items: false"), ("type: object", "properties: { x: { type: string } }"), ("type: object", "additionalProperties: { type: string }"),
        ("type: object", "additionalProperties: false"), ("type: object, properties: { x: { type: string } }", "additionalProperties: false"), ("type: object, properties: { x: { type: string } }", "additionalProperties: { type: string }"),
        ("type: string", "format: date"), ("type: string", "format: email"), ("type: string", "format: byte"), ("type: integer", "format: int32"), ("type: number", "format: decimal"), ("type: string", "default: a"),
        ("type: string", "nullable: true"), ("type: string", "readOnly: true"), ("type: string", "writeOnly: true"), ("type: string", "deprecated: true"), ("type: string", "description: D"),
        ("type: string", "if: { minLength: 2 }, then: { maxLength: 3 }"), ("type: object, properties: { x: { type: string } }", "if: { required: [x] }, else: { minProperties: 1 }"),
        ("type: object, properties: { x: { type: string } }", "dependentSchemas: { x: { required: [y] } }"), ("type: object", "dependentRequired: { x: [y] }"), ("type: object", "dependencies: { x: [y] }"),
        ("type: array", "prefixItems: [ { type: string } ]"), ("type: array", "contains: { type: string }"), ("type: array, contains: { type: string }", "maxContains: 2"), ("type: array, contains: { type: string }", "minContains: 2"),
        ("type: object", "patternProperties: { '^a': { type: string } }"), ("type: object, properties: { x: { type: string } }", "patternProperties: { '^a': { type: string } }"), ("type: object", "propertyNames: { maxLength: 3 }"),
        ("type: array, prefixItems: [ { type: string } ]", "unevaluatedItems: false"), ("type: object, properties: { x: { type: string } }", "unevaluatedProperties: false"),
        ("type: string", "contentEncoding: base64"), ("", "maxLength: 3"), ("", "minimum: 3"), ("", "required: [a]"), ("", "uniqueItems: true"), ("", "$recursiveRef: '#'"), ("", "$dynamicRef: '#a'"),
        ("type: object, properties: { k: { type: string } }, oneOf: [ { $ref: '#/components/schemas/K' }, { $ref: '#/components/schemas/L' } ]", "discriminator: { propertyName: k }"),
    ];

    // Where a schema can stand. What is not about valid values has no meaning in some places.
    private static readonly (string Name, string Document)[] Places =
    [
        ("a property", Body("{ type: object, properties: { p: §, q: { type: string } } }")),
        ("an item", Body("{ type: object, properties: { p: { type: array, items: § } } }")),
        ("an item of an item", Body("{ type: object, properties: { p: { type: array, items: { type: array, items: § } } } }")),
        ("a value of a map", Body("{ type: object, properties: { p: { type: object, additionalProperties: § } } }")),
        ("an additional property", Body("{ type: object, properties: { q: { type: string } }, additionalProperties: § }")),
        ("a case of a union", Body("{ type: object, properties: { p: { oneOf: [ §, { type: array, items: { type: object, properties: { z: { type: string } } } } ] } } }")),
        ("a part of allOf", Body("{ type: object, properties: { p: { allOf: [ §, { title: T } ] } } }")),
        ("a nested property", Body("{ type: object, properties: { o: { type: object, properties: { p: § } } } }")),
        ("a component", Body("{ type: object, properties: { p: { $ref: '#/components/schemas/C' } } }", "C: §")),
        ("a parameter", "/a: { get: { operationId: a, parameters: [ { name: p, in: query, content: { application/json: { schema: § } } } ], responses: { '204': { description: D } } } }"),
        ("a property of a form", "/a: { post: { operationId: a, requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { p: § } } } } }, responses: { '204': { description: D } } } }"),
    ];

    private static readonly string[] Notes = ["default", "readOnly", "writeOnly", "deprecated", "description"];

    private static readonly IEnumerable<TestCaseData> Cases =
        from place in Places
        from sample in Samples
        where place.Name is "a property" or "a nested property" || !Array.Exists(Notes, note => sample.Keyword.StartsWith(note + ":", StringComparison.Ordinal))
        select new TestCaseData(place.Document, sample.Beside, sample.Keyword).SetName($"Nothing_is_lost_of({place.Name}: {sample.Beside} + {sample.Keyword})");

    [TestCaseSource(nameof(Cases))]
    public void Nothing_is_lost(string document, string beside, string keyword)
    {
        Normalized without = Of(document, beside);
        Normalized with = Of(document, beside.Length == 0 ? keyword : beside + ", " + keyword);

        bool isTold = with.Problems.Except(without.Problems).Any();
        Assert.That(isTold || with.Json.ToJsonString() != without.Json.ToJsonString(), "The contract is the same with the keyword and without it, and nothing is told.");
    }

    // A keyword that the table of keywords knows and no test has would not be looked for.
    [Test]
    public void Every_keyword_of_a_schema_is_tried_or_is_a_note()
    {
        string[] notes =
        [
            "$ref", "title", "xml", "externalDocs", "example", "examples", "$id", "$schema", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$vocabulary", "$comment", "$defs", "definitions",
            "then", "else", "contentMediaType", "contentSchema",
        ];

        IEnumerable<string> tried = Samples.Select(static sample => sample.Keyword[..sample.Keyword.IndexOf(':', StringComparison.Ordinal)]);
        Assert.That(Keywords.Of(ObjectKind.Schema).Select(static keyword => keyword.Name).Except(tried).Except(notes), Is.Empty);
    }

    private static string Body(string schema, string component = "") =>
        $"/a: {{ post: {{ operationId: a, requestBody: {{ content: {{ application/json: {{ schema: {schema} }} }} }}, responses: {{ '204': {{ description: D }} }} }} }}|{component}";

    private static Normalized Of(string document, string schema)
    {
        string[] parts = document.Replace("§", $"{{ {schema} }}", StringComparison.Ordinal).Split('|');
        string components = "\ncomponents:\n  schemas:\n    K: { type: object, properties: { k: { type: string } } }\n    L: { type: object, properties: { k: { type: string }, l: { type: string } } }\n"
            + (parts is [_, { Length: > 0 } component] ? "    " + component + "\n" : "");
        return Normalized.Of(Api.WithPaths(parts[0], "3.1.0") + components);
    }
}
