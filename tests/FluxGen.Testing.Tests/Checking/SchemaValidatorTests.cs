using System.Diagnostics;
using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Tests.Checking;

// Where validators of JSON Schema often differ.
public sealed class SchemaValidatorTests
{
    [TestCase("{ enum: [ 1, 2.5 ] }", "2.50", "")]
    [TestCase("{ enum: [ 1, 2.5 ] }", "10e-1", "")]
    [TestCase("{ enum: [ 1, 2.5 ] }", "-1", " enum")]
    [TestCase("{ enum: [ 1.5 ] }", "\"1.5\"", " enum")]
    [TestCase("{ enum: [ true ] }", "\"True\"", " enum")]
    [TestCase("{ enum: [ '1.5' ] }", "1.5", " enum")]
    [TestCase("{ enum: [ [ 1, 2 ] ] }", "[1.0,2]", "")]
    [TestCase("{ type: string, enum: [ 1 ] }", "\"1\"", "")]
    [TestCase("{ type: string, nullable: true, enum: [ a ] }", "null", "")]
    public async Task Allowed_values_are_compared_as_json(string schema, string json, string violations) =>
        Assert.That(await Check.BriefAsync(json, schema), Is.EqualTo(violations));

    [TestCase("[1,\"1\"]", "")]
    [TestCase("[null,\"\",false,\"false\",0,[],{}]", "")]
    [TestCase("[0.1,0.10]", " uniqueItems")]
    [TestCase("[100,1e2]", " uniqueItems")]
    [TestCase("[1e9999999999,10e9999999998]", " uniqueItems")]
    [TestCase("[0,-0.0]", " uniqueItems")]
    [TestCase("[1,-1]", "")]
    [TestCase("""[{"a":1,"b":[2]},{"b":[2.0],"a":1}]""", " uniqueItems")]
    [TestCase("""[{"a":1,"b":2},{"a":2,"b":1}]""", "")]
    public async Task Items_are_compared_as_json(string json, string violations) =>
        Assert.That(await Check.BriefAsync(json, "{ type: array, items: {}, uniqueItems: true }"), Is.EqualTo(violations));

    [TestCase("{ nullable: true, anyOf: [ { type: string }, { type: integer } ] }", "null", "")]
    [TestCase("{ nullable: true, oneOf: [ { type: string }, { type: integer } ] }", "null", "")]
    [TestCase("{ properties: { a: { nullable: true, allOf: [ { $ref: '#/components/schemas/Leaf' } ] } } }", "{\"a\":null}", "")]
    [TestCase("{ properties: { a: { allOf: [ { $ref: '#/components/schemas/Leaf' } ] } } }", "{\"a\":null}", "/a type")]
    [TestCase("{ nullable: true, anyOf: [ { type: string }, { type: integer } ] }", "true", " anyOf")]
    [TestCase("{ anyOf: [ { type: string }, { type: integer } ] }", "null", " anyOf")]
    [TestCase("{ anyOf: [ { type: string, nullable: true }, { type: integer } ] }", "null", "")]
    public async Task Null_is_allowed_beside_alternatives(string schema, string json, string violations) =>
        Assert.That(await Check.BriefAsync(json, schema), Is.EqualTo(violations));

    [TestCase("id: { type: integer, readOnly: true }", "{}", "")]
    [TestCase("id: { type: integer, readOnly: true }", """{"id":"x"}""", "/id type")]
    [TestCase("id: { type: integer, writeOnly: true }", "{}", "/id required")]
    [TestCase("id: { type: integer }", "{}", "/id required")]
    [TestCase("id: { allOf: [ { type: integer, readOnly: true } ] }", "{}", "/id required")]
    [TestCase("other: { readOnly: true }", "{}", "/id required")]
    public async Task Property_that_only_responses_have_is_not_required(string properties, string json, string violations) =>
        Assert.That(await Check.BriefAsync(json, $"{{ type: object, required: [ id ], properties: {{ {properties} }} }}"), Is.EqualTo(violations));

    [TestCase("^a$", "\"a\"", "")]
    [TestCase("^a$", "\"a\\n\"", " pattern")]
    [TestCase("^[$]$", "\"$\"", "")]
    [TestCase(@"^\$$", "\"$\"", "")]
    [TestCase(@"^\d[\d]$", "\"12\"", "")]
    [TestCase(@"^\d[\d]$", "\"1\u0662\"", " pattern")]
    [TestCase(@"^\D\W$", "\"\u0662\u0662\"", "")]
    [TestCase(@"^[\w-]+$", "\"a_-1\"", "")]
    [TestCase(@"^\w$", "\"é\"", " pattern")]
    [TestCase(@"^(.)\1$", "\"aa\"", "")]
    [TestCase(@"^(?!no)", "\"no\"", " pattern")]
    public async Task Pattern_is_that_of_ecmascript(string pattern, string json, string violations) =>
        Assert.That(await Check.BriefAsync(json, $"{{ type: string, pattern: '{pattern}' }}"), Is.EqualTo(violations));

    [TestCase("^(a+)+$")]
    [TestCase(@"^(a+)+(?!b)\1$")]
    [CancelAfter(60_000)]
    public async Task Pattern_that_backtracks_without_end_does_not_hang(string pattern)
    {
        Schema schema = await Check.SchemaAsync($"{{ type: string, maxLength: 10, anyOf: [ {{ pattern: '{pattern}' }}, {{ maxLength: 3 }} ] }}");
        Stopwatch watch = Stopwatch.StartNew();

        IReadOnlyList<Violation> violations = Check.Json($"\"{new string('a', 40)}!\"", schema);

        Assert.That(violations.Select(violation => violation.Keyword), Is.EquivalentTo((string[])["maxLength", "anyOf"]));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [TestCase("allOf: [ { required: [ id ] } ], properties: { id: { readOnly: true } }", "")]
    [TestCase("allOf: [ { properties: { id: { readOnly: true } } } ], required: [ id ]", "")]
    [TestCase("allOf: [ { required: [ id ] } ], properties: { id: {} }", "/id required")]
    public async Task Property_of_responses_is_not_required_by_a_part_either(string schema, string violations) =>
        Assert.That(await Check.BriefAsync("{}", $"{{ {schema} }}"), Is.EqualTo(violations));
}
