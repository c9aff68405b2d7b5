using FluxGen.Spec.Tests.Support;

namespace FluxGen.Spec.Tests.Rules;

internal sealed class SchemaRuleTests
{
    private static readonly RuleCase[] Cases =
    [
        new("typo", "S: { type: string, maxLenght: 5 }",
            "(6,24): error FLUX107: the keyword 'maxLenght' is unknown and has no effect; expected is a keyword of OpenAPI. Did you mean 'maxLength'?",
            "S: { type: string, maxLength: 5 }"),
        new("typo beside an extension", "S: { type: string, minLenght: 5, x-minLenght: 5 }",
            "(6,24): error FLUX107: the keyword 'minLenght' is unknown and has no effect; expected is a keyword of OpenAPI. Did you mean 'minLength'?",
            "S: { type: string, x-minLenght: 5, unlikeAnything: 5 }"),
        new("case", "S: { type: object, Properties: { a: { type: string } } }",
            "(6,24): error FLUX107: the keyword 'Properties' is unknown and has no effect; expected is a keyword of OpenAPI. Did you mean 'properties'?",
            "S: { type: object, properties: { Properties: { type: string }, maxLenght: { type: string } } }"),
        new("count that is a text", "S: { type: string, maxLength: five }",
            "(6,35): error FLUX108: 'maxLength' is the text 'five'; expected is an integer that is not negative. Correct it.",
            "S: { type: string, maxLength: 5.0 }"),
        new("negative count", "S: { type: string, maxLength: -1 }",
            "(6,35): error FLUX108: 'maxLength' is -1; expected is an integer that is not negative. Correct it.",
            "S: { type: string, maxLength: 0 }"),
        new("limit in quotes", "S: { type: integer, maximum: '5' }",
            "(6,34): error FLUX108: 'maximum' is the text '5'; expected is a number. Correct it.",
            "S: { type: integer, maximum: 5 }"),
        new("required of old JSON Schema", "S: { type: object, properties: { a: { type: string, required: true } } }",
            "(6,67): error FLUX108: 'required' is true; expected is a list of texts. List the property in 'required' of the object that has it.",
            "S: { type: object, required: [ a ], properties: { a: { type: string } } }"),
        new("schema that is a text", "S: { type: object, properties: { a: string } }",
            "(6,41): error FLUX108: 'a' is the text 'string'; expected is an object. Correct it.",
            "S: { type: object, properties: { a: {} }, additionalProperties: false }"),
        new("items that are a list", "S: { type: array, items: [ { type: string } ] }",
            "(6,30): error FLUX108: 'items' is a list; expected is an object. Correct it.",
            "S: { type: array, items: { type: string } }"),
        new("unknown type", "S: { type: strng }",
            "(6,16): error FLUX108: the type is 'strng'; expected is one of string, number, integer, boolean, array, object, null. Did you mean 'string'?",
            "S: { type: string }"),
        new("pattern", "S: { type: string, pattern: '[a-' }",
            "(6,33): warning FLUX115: the pattern '[a-' is no regular expression of JavaScript: a \"]\" is missing (at character 4). So no value is validated against it. Correct it.",
            "S: { type: string, pattern: '^[a-z]+$' }"),
        new("lengths", "S: { type: string, minLength: 6, maxLength: 5 }",
            "(6,35): error FLUX116: minLength is 6 and maxLength is 5, so no value is allowed. Correct one of the two.",
            "S: { type: string, minLength: 5, maxLength: 5 }"),
        new("range", "S: { type: integer, minimum: 6, maximum: 5 }",
            "(6,34): error FLUX116: the value has to be at least 6 and at most 5, so no value is allowed. Correct one of the two.",
            "S: { type: integer, minimum: 5, maximum: 5 }"),
        new("exclusive range", "S: { type: number, minimum: 5, maximum: 5, exclusiveMaximum: true }",
            "(6,33): error FLUX116: the value has to be at least 5 and less than 5, so no value is allowed. Correct one of the two.",
            "S: { type: number, minimum: 5, maximum: 5.5, exclusiveMaximum: true }"),
        new("integers between two numbers", "S: { type: integer, minimum: 5.1, maximum: 5.9 }",
            "(6,34): error FLUX116: the value has to be at least 5.1 and at most 5.9, so no value is allowed. Correct one of the two.",
            "S: { type: number, minimum: 5.1, maximum: 5.9 }"),
        new("multiple of nothing", "S: { type: integer, multipleOf: 0 }",
            "(6,37): error FLUX116: multipleOf is not greater than 0, so no value is allowed. Correct it.",
            "S: { type: number, multipleOf: 0.01 }"),
        new("empty enum", "S: { type: string, enum: [] }",
            "(6,30): error FLUX116: the enum has no values, so no value is allowed. Add one, or remove the enum.",
            "S: { type: string, enum: [ a ] }"),
        new("repeated enum value", "S: { type: string, enum: [ a, b, a ] }",
            "(6,38): warning FLUX119: the enum value 'a' stands twice; the second has no effect. Remove it.",
            "S: { enum: [ '1', 1 ] }"),
        new("required property", "S: { type: object, required: [ nmae ], properties: { name: { type: string } } }",
            "(6,36): warning FLUX118: the required property 'nmae' is none of the properties of the schema. Did you mean 'name'?",
            "S: { type: object, required: [ other ], properties: { name: { type: string } }, additionalProperties: { type: string } }"),
        new("required property of a whole", "S: { type: object, required: [ a ], properties: { b: { type: string } } }\nT: { allOf: [ { $ref: '#/components/schemas/U' }, { required: [ a ], properties: { b: {} } } ] }\nU: { type: object }",
            "(6,36): warning FLUX118: the required property 'a' is none of the properties of the schema. Describe it in properties, or remove it.",
            "T: { allOf: [ { $ref: '#/components/schemas/U' }, { required: [ a ], properties: { b: {} } } ] }\nU: { type: object }"),
        new("default", "S: { type: integer, default: many }",
            "(6,34): warning FLUX117: the default does not fit its schema: it is the string 'many' and not of type integer. Correct the default or the schema.",
            "S: { type: integer, default: 5 }"),
        new("example that is too long", "S: { type: string, maxLength: 3, example: four }",
            "(6,47): warning FLUX117: the example does not fit its schema: it has 4 characters, which minLength or maxLength does not allow. Correct the example or the schema.",
            "S: { type: string, maxLength: 3, example: '🙂🙂🙂' }"),
        new("example of an object", "S: { type: object, required: [ a ], properties: { a: { type: string } }, example: { b: 1 } }",
            "(6,87): warning FLUX117: the example does not fit its schema: the required property 'a' is missing. Correct the example or the schema.",
            "S: { type: object, required: [ a ], properties: { a: { type: string, readOnly: true } }, example: { b: 1 } }"),
        new("example of an alternative", "S: { oneOf: [ { type: string }, { type: integer } ], example: true }",
            "(6,67): warning FLUX117: the example does not fit its schema: it fits none of the schemas of oneOf. Correct the example or the schema.",
            "S: { oneOf: [ { type: string }, { type: integer } ], example: 5 }"),
        new("part of itself", "S: { allOf: [ { $ref: '#/components/schemas/S' } ] }",
            "(6,27): error FLUX103: allOf leads back to the schema that it is part of; a schema ends somewhere. Remove this part.",
            "S: { type: object, properties: { s: { $ref: '#/components/schemas/S' } } }"),
        new("alternative of itself", "S: { oneOf: [ { type: string }, { $ref: '#/components/schemas/S' } ] }",
            "(6,45): error FLUX103: oneOf leads back to the schema that it is part of; a schema ends somewhere. Remove this part.",
            "S: { oneOf: [ { type: string }, { type: array, items: { $ref: '#/components/schemas/S' } } ] }"),
        new("reference to nothing", "S: { $ref: '#/components/schemas/T' }",
            "(6,16): error FLUX102: the reference '#/components/schemas/T' leads to nothing: 'T' is not there. Correct the reference, or add what it names.",
            "S: { $ref: '#/components/schemas/T' }\nT: { type: string }"),
        new("circle", "S: { $ref: '#/components/schemas/S' }",
            "(6,16): error FLUX103: the reference '#/components/schemas/S' leads back to itself; a reference ends at an object. Write that object in one of the places of the circle.",
            "S: { $ref: '#/components/schemas/T/properties/s' }\nT: { type: object, properties: { s: { type: string } } }"),
        new("URL", "S: { $ref: 'https://example.com/s.json#/S' }",
            "(6,16): error FLUX104: the reference 'https://example.com/s.json#/S' is a URL; nothing is read from the network. Save the file beside the specification and refer to it there.",
            "S: { type: object, properties: { $ref: { type: string } }, example: { $ref: 'https://example.com' } }"),
    ];

    [TestCaseSource(nameof(Cases))]
    public void What_breaks_a_rule_is_told_at_its_place(object rule)
    {
        RuleCase sample = (RuleCase)rule;

        Assert.That(SpecificationFolder.Check(Api.WithSchemas(sample.Broken)), Is.EqualTo((string[])["api.yaml" + sample.Told]));
    }

    [TestCaseSource(nameof(Cases))]
    public void What_just_keeps_to_a_rule_is_not_told(object rule) =>
        Assert.That(SpecificationFolder.Check(Api.WithSchemas(((RuleCase)rule).Right)), Is.Empty);

    [TestCase("S: { type: integer, exclusiveMinimum: 5, exclusiveMaximum: 6 }", "the value has to be greater than 5 and less than 6")]
    [TestCase("S: { type: [ string, strng ] }", "the type is 'strng'")]
    [TestCase("S: { type: object, propertynames: { pattern: a } }", "Did you mean 'propertyNames'?")]
    public void What_3_1_brings_is_checked(string schemas, string told) =>
        Assert.That(SpecificationFolder.Check(Api.WithSchemas(schemas, "3.1.0")), Has.Count.EqualTo(1).And.One.Contains(told));

    [TestCase("S: { type: integer, exclusiveMinimum: 5, exclusiveMaximum: 7 }")]
    [TestCase("S: { type: [ string, 'null' ], examples: [ a, null ], const: a }")]
    [TestCase("S: true")]
    public void What_3_1_allows_is_not_told(string schemas) =>
        Assert.That(SpecificationFolder.Check(Api.WithSchemas(schemas, "3.1.0")), Is.Empty);

    [Test]
    public void Schemas_with_more_ways_through_them_than_there_is_time_are_checked_all_the_same()
    {
        IEnumerable<string> doubling = Enumerable.Range(0, 40).Select(static level =>
            $"S{level}: {{ anyOf: [ {{ $ref: '#/components/schemas/S{level + 1}' }}, {{ $ref: '#/components/schemas/S{level + 1}' }} ], example: 5 }}");
        string schemas = string.Join('\n', doubling) + "\nS40: { type: integer }\nT: { type: string, pattern: '^(?=.)(a|aa)+$', example: " + new string('a', 60) + "! }";

        Assert.That(SpecificationFolder.Check(Api.WithSchemas(schemas)), Is.Empty);
    }
}
