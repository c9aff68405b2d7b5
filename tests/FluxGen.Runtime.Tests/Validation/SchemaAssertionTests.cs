using Newtonsoft.Json.Linq;

namespace FluxGen.Runtime.Tests.Validation;

public sealed class SchemaAssertionTests
{
    [TestCase("""{"type":["integer","null"]}""", "[1, 1.0, null]", """[1.5, "1", true]""")]
    [TestCase("""{"enum":[1,{"a":[2]}]}""", """[1.0, {"a":[2.0]}]""", """[2, {"a":[2,2]}, true]""")]
    [TestCase("""{"const":"a"}""", """["a"]""", """["b", ["a"]]""")]
    [TestCase("""{"minimum":0.1,"exclusiveMaximum":2}""", """[0.1, 1.999, "text"]""", "[0.09, 2]")]
    [TestCase("""{"multipleOf":0.1}""", "[0.3, 1e20, 0]", "[0.35]")]
    [TestCase("""{"minLength":2,"maxLength":2}""", """["ab", "😀😀", 7]""", """["a", "abc", "😀"]""")]
    [TestCase("""{"pattern":"^\\d+$"}""", """["12", 7]""", """["1a", "١"]""")]
    [TestCase("""{"minItems":1,"maxItems":2,"uniqueItems":true}""", """[[1], [1,"1"], 7]""", "[[], [1,2,3], [1,1.0]]")]
    [TestCase("""{"minProperties":1,"maxProperties":1}""", """[{"a":1}, []]""", """[{}, {"a":1,"b":2}]""")]
    [TestCase("""{"required":["a"]}""", """[{"a":null}, 7]""", """[{}, {"A":1}]""")]
    [TestCase("""{"properties":{"a":{"type":"string"}},"patternProperties":{"^x-":true},"additionalProperties":false}""", """[{"a":"b","x-c":1}]""", """[{"a":1}, {"b":1}]""")]
    [TestCase("""{"propertyNames":{"maxLength":1}}""", """[{"a":1}]""", """[{"ab":1}]""")]
    [TestCase("""{"prefixItems":[{"type":"string"}],"items":{"type":"integer"}}""", """[["a",1], []]""", """[[1], ["a","b"]]""")]
    [TestCase("""{"contains":{"type":"string"},"minContains":2,"maxContains":3}""", """[["a","b",1]]""", """[["a"], ["a","b","c","d"]]""")]
    [TestCase("""{"contains":true}""", "[[1], 7]", "[[]]")]
    [TestCase("""{"dependentRequired":{"a":["b"]}}""", """[{"b":1}, {"a":1,"b":1}]""", """[{"a":1}]""")]
    [TestCase("""{"dependentSchemas":{"a":{"maxProperties":1}}}""", """[{"a":1}, {"b":1,"c":1}]""", """[{"a":1,"b":1}]""")]
    [TestCase("""{"dependencies":{"a":["b"],"c":{"maxProperties":1}}}""", """[{"a":1,"b":1}, {"c":1}]""", """[{"a":1}, {"c":1,"d":1}]""")]
    [TestCase("""{"if":{"minimum":10},"then":{"multipleOf":2},"else":{"multipleOf":3}}""", "[12, 3]", "[13, 4]")]
    [TestCase("""{"allOf":[{"minimum":1},{"maximum":3}]}""", "[2]", "[0, 4]")]
    [TestCase("""{"anyOf":[{"maximum":1},{"minimum":3}]}""", "[1, 3]", "[2]")]
    [TestCase("""{"oneOf":[{"multipleOf":2},{"multipleOf":3}]}""", "[2, 3]", "[6, 5]")]
    [TestCase("""{"not":{"type":"string"}}""", "[1]", """["a"]""")]
    [TestCase("""{"anyOf":[{"properties":{"a":true},"required":["a"]},{"properties":{"b":true}}],"unevaluatedProperties":false}""", """[{"a":1}, {"a":1,"b":1}]""", """[{"c":1}]""")]
    [TestCase("""{"allOf":[{"prefixItems":[true]}],"unevaluatedItems":{"type":"string"}}""", """[[1,"a"]]""", "[[1,2]]")]
    [TestCase("""{"$ref":"#/$defs/a~1b","$defs":{"a/b":{"type":"array","items":{"$ref":"#"}}}}""", "[[], [[[]]]]", "[1, [[1]]]")]
    [TestCase("true", "[1, null]", "[]")]
    [TestCase("false", "[]", "[1, null]")]
    public void A_keyword_is_evaluated_as_in_draft_2020_12(string schema, string valid, string invalid)
    {
        Assert.Multiple(() =>
        {
            foreach (JToken value in JArray.Parse(valid))
            {
                Assert.That(Errors(schema, value), Is.Empty, $"{value} is valid against {schema}");
            }

            foreach (JToken value in JArray.Parse(invalid))
            {
                Assert.That(Errors(schema, value), Is.Not.Empty, $"{value} is not valid against {schema}");
            }
        });
    }

    [TestCase("""{"type":"number"}""", "0.12345678901234567890123456789012345678901", true)]
    [TestCase("""{"type":"integer"}""", "1e400", true)]
    [TestCase("""{"type":"integer"}""", "1e-400", false)]
    [TestCase("""{"exclusiveMinimum":0.1}""", "0.10000000000000000000000000000000000000001", true)]
    [TestCase("""{"maximum":-1}""", "-1e99999999999999999999", true)]
    [TestCase("""{"minimum":-1}""", "-1e99999999999999999999", false)]
    [TestCase("""{"multipleOf":7}""", "7e400", true)]
    [TestCase("""{"multipleOf":7}""", "1e400", false)]
    [TestCase("""{"multipleOf":0.01}""", "1e-400", false)]
    public void A_number_that_no_type_of_NET_holds_is_evaluated_exactly(string schema, string number, bool isValid) =>
        Assert.That(Errors(schema, new JRaw(number)).Count == 0, Is.EqualTo(isValid));

    [Test]
    public void A_number_with_a_million_digits_is_evaluated_in_parts()
    {
        string sevens = new('7', 1_000_000);

        Assert.That(Errors("""{"multipleOf":7}""", new JRaw(sevens)), Is.Empty);
        Assert.That(Errors("""{"multipleOf":7}""", new JRaw(sevens + "1")), Has.Count.EqualTo(1));
    }

    [TestCase("1e400", "10e399", false)]
    [TestCase("1e400", "1e401", true)]
    [TestCase("0.10", "1e-1", false)]
    [TestCase("-0.0", "0", false)]
    public void Items_are_equal_if_their_numbers_are_whatever_their_notation(string one, string other, bool isValid) =>
        Assert.That(Errors("""{"uniqueItems":true}""", new JArray(new JRaw(one), new JRaw(other))).Count == 0, Is.EqualTo(isValid));

    [Test]
    public void An_error_tells_the_place_the_keyword_and_what_was_expected()
    {
        IReadOnlyList<ValidationError> errors = Errors("""{"properties":{"a/b":{"items":{"not":{"const":7}}}}}""", JToken.Parse("""{"a/b":[1,7]}"""));

        Assert.That(errors.Select(error => error.Message), Is.EqualTo(["""/a~1b/1: is 7; expected a value that does not match {"const":7} (not)"""]));
    }

    [Test]
    public void A_schema_that_leads_back_to_itself_ends_in_an_error()
    {
        IReadOnlyList<ValidationError> errors = Errors("""{"$ref":"#/$defs/a","$defs":{"a":{"not":{"anyOf":[{"$ref":"#"},{"$ref":"#/$defs/a"}]}}}}""", new JValue(7));

        Assert.That(errors.Select(error => error.Actual), Is.EqualTo(["too many steps or levels"]));
    }

    [TestCase("""{"$ref":"https://example.com/schema"}""", "not within the schema")]
    [TestCase("""{"$ref":"#/$defs/missing"}""", "nothing at '#/$defs/missing'")]
    [TestCase("7", "Expected a schema")]
    public void A_text_that_is_no_schema_is_told(string schema, string message) =>
        Assert.That(() => Errors(schema, new JValue(7)), Throws.ArgumentException.With.Message.Contains(message));

    private static IReadOnlyList<ValidationError> Errors(string schema, JToken value)
    {
        ValidationErrors errors = default;
        new SchemaAssertion(schema).Check(ref errors, value);
        return errors.ToList();
    }
}
