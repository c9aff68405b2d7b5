using FluxGen.Cli.Generate.Requests;
using FluxGen.Runtime;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Tests.Generate.Requests;

public sealed class PropertyValueTests
{
    [TestCase(SchemaKind.String, "", "12", "\"12\"")]
    [TestCase(SchemaKind.String, "date-time", "2026-01-02T03:04:05Z", "\"2026-01-02T03:04:05Z\"")]
    [TestCase(SchemaKind.String, "uuid", "9a1b6c1e-1111-4222-8333-444455556666", "\"9a1b6c1e-1111-4222-8333-444455556666\"")]
    [TestCase(SchemaKind.String, "byte", "AQID", "\"AQID\"")]
    [TestCase(SchemaKind.Integer, "int64", "-9223372036854775808", "-9223372036854775808")]
    [TestCase(SchemaKind.Number, "double", "1e2", "100.0")]
    [TestCase(SchemaKind.Number, "decimal", "0.10", "0.10")]
    [TestCase(SchemaKind.Boolean, "", "true", "true")]
    [TestCase(SchemaKind.Any, "", "2", "2")]
    [TestCase(SchemaKind.Any, "", "null", "null")]
    [TestCase(SchemaKind.Any, "", "\"2026-01-02T03:04:05.000Z\"", "\"2026-01-02T03:04:05.000Z\"")]
    [TestCase(SchemaKind.Object, "", "{\"a\":[1]}", "{\"a\":[1]}")]
    public void Text_becomes_the_json_value_of_its_kind(SchemaKind kind, string format, string text, string json) =>
        Assert.That(Convert(Sample.Schema(kind, format), text), Is.EqualTo((json, "")));

    [TestCase(SchemaKind.String, "uuid", "x", "a string of the format uuid")]
    [TestCase(SchemaKind.Integer, "int32", "2147483648", "an integer (int32)")]
    [TestCase(SchemaKind.Integer, "", " 1", "an integer")]
    [TestCase(SchemaKind.Number, "decimal", "1e40", "a number")]
    [TestCase(SchemaKind.Boolean, "", "yes", "true or false")]
    [TestCase(SchemaKind.Any, "", "{", "JSON")]
    [TestCase(SchemaKind.Any, "", "1 2", "JSON")]
    public void Text_that_is_not_a_value_of_the_kind_is_an_error(SchemaKind kind, string format, string text, string expected) =>
        Assert.That(Convert(Sample.Schema(kind, format), text), Is.EqualTo(("", $"/some_property type {expected}: {text}")));

    [Test]
    public void Values_of_an_array_are_converted_one_by_one() =>
        Assert.That(Convert(Sample.Schema(SchemaKind.Array, items: Sample.Schema(SchemaKind.Integer)), "3", "4"), Is.EqualTo(("[3,4]", "")));

    [Test]
    public void Wrong_value_of_an_array_is_reported_with_its_index() => Assert.That(
        Convert(Sample.Schema(SchemaKind.Array, items: Sample.Schema(SchemaKind.Integer)), "3", "x").Errors,
        Is.EqualTo("/some_property/1 type an integer: x"));

    [Test]
    public void Values_of_a_map_follow_their_names() => Assert.That(
        Convert(Sample.Schema(SchemaKind.Map, items: Sample.Schema(SchemaKind.String)), "a=1", "b=c=d", "e="),
        Is.EqualTo(("{\"a\":\"1\",\"b\":\"c=d\",\"e\":\"\"}", "")));

    [Test]
    public void Wrong_values_of_a_map_are_reported_with_their_names_escaped() => Assert.That(
        Convert(Sample.Schema(SchemaKind.Map, items: Sample.Schema(SchemaKind.Boolean)), "a/b~c=1", "nameless").Errors,
        Is.EqualTo("/some_property/a~1b~0c type true or false: 1; /some_property type name=value: nameless"));

    [Test]
    public void Value_that_an_enum_does_not_have_is_reported_with_those_it_has()
    {
        List<ValidationError> errors = [];

        PropertyValue.Convert(Sample.Property(Sample.Schema(SchemaKind.Integer, allowed: ["1", "2"])), ["3"], errors);

        Assert.That(errors.Single().Message, Is.EqualTo("/some_property: is \"3\"; the allowed values are 1, 2 (enum)"));
    }

    [Test]
    public void Value_of_an_enum_of_numbers_is_a_number() =>
        Assert.That(Convert(Sample.Schema(SchemaKind.Integer, allowed: ["1", "2"]), "2"), Is.EqualTo(("2", "")));

    private static (string Json, string Errors) Convert(SchemaInfo schema, params string[] texts)
    {
        List<ValidationError> errors = [];
        JToken? value = PropertyValue.Convert(Sample.Property(schema), texts, errors);
        return (
            errors.Count == 0 ? value!.ToString(Formatting.None) : "",
            string.Join("; ", errors.Select(error => $"{error.Pointer} {error.Keyword} {error.Limit}: {error.Actual}")));
    }
}
