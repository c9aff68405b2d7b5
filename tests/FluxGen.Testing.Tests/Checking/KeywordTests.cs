using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Tests.Checking;

public sealed class KeywordTests
{
    [TestCase("{ type: string }", "\"x\"", "1", "type")]
    [TestCase("{ type: string }", "\"\"", "null", "type")]
    [TestCase("{ type: string, nullable: true }", "null", "1", "type")]
    [TestCase("{ type: number }", "1.5", "\"1.5\"", "type")]
    [TestCase("{ type: integer }", "1", "1.5", "type")]
    [TestCase("{ type: integer }", "2.0", "\"2\"", "type")]
    [TestCase("{ type: integer }", "1e2", "1e-2", "type")]
    [TestCase("{ type: boolean }", "true", "\"true\"", "type")]
    [TestCase("{ type: object }", "{}", "[]", "type")]
    [TestCase("{ type: array, items: {} }", "[]", "{}", "type")]
    [TestCase("{ type: string, minLength: 2 }", "\"ab\"", "\"a\"", "minLength")]
    [TestCase("{ type: string, maxLength: 2 }", "\"ab\"", "\"abc\"", "maxLength")]
    [TestCase("{ type: string, pattern: '\\S' }", "\" x\"", "\"  \"", "pattern")]
    [TestCase("{ type: number, minimum: 1 }", "1", "0.999999999999999999", "minimum")]
    [TestCase("{ type: number, maximum: 20 }", "20", "20.000000000000000001", "maximum")]
    [TestCase("{ type: number, minimum: 1, exclusiveMinimum: true }", "1.000000000000000001", "1", "exclusiveMinimum")]
    [TestCase("{ type: number, maximum: 20, exclusiveMaximum: true }", "19.999999999999999999", "20", "exclusiveMaximum")]
    [TestCase("{ type: number, maximum: 20 }", "-1e400", "1e400", "maximum")]
    [TestCase("{ type: number, multipleOf: 0.1 }", "0.3", "0.35", "multipleOf")]
    [TestCase("{ type: string, enum: [ a, b ] }", "\"b\"", "\"c\"", "enum")]
    [TestCase("{ type: integer, enum: [ 1, 2 ] }", "2.0", "3", "enum")]
    [TestCase("{ type: array, items: {}, minItems: 1 }", "[0]", "[]", "minItems")]
    [TestCase("{ type: array, items: {}, maxItems: 1 }", "[0]", "[0,0]", "maxItems")]
    [TestCase("{ type: array, items: {}, uniqueItems: true }", "[0,1]", "[0,0]", "uniqueItems")]
    [TestCase("{ type: object, minProperties: 1 }", """{"a":1}""", "{}", "minProperties")]
    [TestCase("{ type: object, maxProperties: 1 }", """{"a":1}""", """{"a":1,"b":1}""", "maxProperties")]
    [TestCase("{ anyOf: [ { type: string }, { type: integer } ] }", "1", "true", "anyOf")]
    [TestCase("{ oneOf: [ { type: number }, { type: integer } ] }", "1.5", "1", "oneOf")]
    [TestCase("{ not: { type: string } }", "1", "\"x\"", "not")]
    [TestCase("{ const: 1.0 }", "1", "1.01", "const")]
    [TestCase("{ const: { a: [ 1 ] } }", """{"a":[1e0]}""", """{"a":["1"]}""", "const")]
    [TestCase("{ type: string, const: 1.10 }", "\"1.10\"", "\"1.1\"", "const")]
    [TestCase("{ type: number, exclusiveMinimum: 1 }", "1.000000000000000001", "1", "exclusiveMinimum")]
    [TestCase("{ type: number, exclusiveMaximum: 20 }", "19.999999999999999999", "20", "exclusiveMaximum")]
    [TestCase("{ type: number, minimum: 1, exclusiveMinimum: false }", "1", "0.9", "minimum")]
    [TestCase("{ type: number, minimum: -0.5 }", "-0.5", "-0.50000000000000000001", "minimum")]
    [TestCase("{ type: number, maximum: 0.12345678901234567890123456789 }", "0.12345678901234567890123456789", "0.1234567890123456789012345679", "maximum")]
    [TestCase("{ type: integer, maximum: 100000000000000000000 }", "1e20", "100000000000000000001", "maximum")]
    [TestCase("{ type: integer, multipleOf: 3 }", "-9", "-8", "multipleOf")]
    [TestCase("{ type: number, multipleOf: 0.01 }", "4.35", "4.355", "multipleOf")]
    [TestCase("{ type: number, multipleOf: 1e-8 }", "12391239123", "1e-9", "multipleOf")]
    [TestCase("{ type: integer, multipleOf: 7 }", "7e400", "1e400", "multipleOf")]
    [TestCase("{ type: number, multipleOf: 2.5 }", "0", "2.4999999999999999999999999999999", "multipleOf")]
    [TestCase("{ type: [ string, 'null' ] }", "null", "1", "type")]
    [TestCase("{ type: [ integer, boolean ] }", "2.0", "2.5", "type")]
    [TestCase("{ type: object, additionalProperties: { not: {} } }", "{}", "[]", "type")]
    [TestCase("{ allOf: [ { $ref: '#/components/schemas/Leaf' } ] }", "\"a\"", "\"c\"", "enum")]
    [TestCase("{ allOf: [ { type: integer, minimum: 1 }, { maximum: 3 } ] }", "3", "4", "maximum")]
    public Task Keyword_allows_one_value_and_forbids_its_neighbour(string schema, string good, string bad, string keyword) =>
        ValidateBothAsync(schema, good, bad, keyword);

    [TestCase("{ type: string, format: date-time }", "\"2025-03-11T07:13:27.813Z\"", "\"yesterday\"", "format")]
    [TestCase("{ type: string, format: date-time }", "\"2025-03-11t07:13:27+14:00\"", "\"2025-03-11T07:13:27+14:01\"", "format")]
    [TestCase("{ type: string, format: date-time }", "\"2024-02-29T23:59:59z\"", "\"2025-02-29T23:59:59z\"", "format")]
    [TestCase("{ type: string, format: date-time }", "\"2025-03-11T07:13:27.1234567890Z\"", "\"2025-03-11\"", "format")]
    [TestCase("{ type: string, format: byte }", "\"AAE=\"", "\"A===\"", "format")]
    [TestCase("{ type: string, format: byte }", "\"\"", "\"AA EC\"", "format")]
    [TestCase("{ type: string, format: uuid }", "\"798B860E-98C2-4E8E-8C50-550BCFC2ECCC\"", "\"{798b860e-98c2-4e8e-8c50-550bcfc2eccc}\"", "format")]
    [TestCase("{ type: string, format: uuid }", "\"798b860e-98c2-4e8e-8c50-550bcfc2eccc\"", "\"798b\"", "format")]
    [TestCase("{ type: integer, format: int32 }", "2147483647", "2147483648", "format")]
    [TestCase("{ type: integer, format: int32 }", "-2147483648", "-2147483649", "format")]
    [TestCase("{ type: integer, format: int64 }", "9223372036854775807", "9223372036854775808", "format")]
    [TestCase("{ type: integer, format: int64 }", "-9223372036854775808", "-9223372036854775809", "format")]
    [TestCase("{ type: string, format: date }", "\"2024-02-29\"", "\"2025-02-29\"", "format")]
    [TestCase("{ type: string, format: time }", "\"07:13:27\"", "\"07:13\"", "format")]
    [TestCase("{ type: string, format: time }", "\"07:13:27.5Z\"", "\"25:13:27\"", "format")]
    [TestCase("{ type: string, format: email }", "\"someone@example.com\"", "\"someone\"", "format")]
    [TestCase("{ type: string, format: hostname }", "\"a-b.example\"", "\"a-.example\"", "format")]
    [TestCase("{ type: string, format: ipv4 }", "\"127.0.0.1\"", "\"127.0.0.256\"", "format")]
    [TestCase("{ type: string, format: ipv6 }", "\"::1\"", "\"[::1]\"", "format")]
    [TestCase("{ type: string, format: uri }", "\"https://example.com/a\"", "\"/a\"", "format")]
    public Task Format_allows_one_value_and_forbids_its_neighbour(string schema, string good, string bad, string keyword) =>
        ValidateBothAsync(schema, good, bad, keyword);

    [TestCase("""{"a":1}""", "/b required")]
    [TestCase("""{"a":1,"b":null,"c":1}""", "/c additionalProperties")]
    [TestCase("""{"a":1,"b":1,"x/y~z":1}""", "/x~1y~0z additionalProperties")]
    [TestCase("""{"a":"1","b":1}""", "/a type")]
    [TestCase("[]", " type")]
    [TestCase("null", " type")]
    [TestCase("\"{}\"", " type")]
    public async Task Properties_of_a_closed_object_are_validated(string json, string expected)
    {
        const string schema = "{ type: object, additionalProperties: false, required: [ a, b ], properties: { a: { type: integer }, b: {} } }";

        Assert.That(await Check.BriefAsync(json, schema), Is.EqualTo(expected));
    }

    [Test]
    public async Task Places_within_lists_maps_and_odd_names_are_pointers()
    {
        const string schema = """
            { type: object, properties: { 'a/b': { type: array, items: { type: object, properties: { '~': { type: string } } } },
              map: { type: object, additionalProperties: { type: integer } } } }
            """;
        const string json = """{"a/b":[{"~":""},{"~":5},7],"map":{"x.y":"z","0":1,"":2.5}}""";

        Assert.That(
            await Check.BriefAsync(json, schema.ReplaceLineEndings(" ")),
            Is.EqualTo("/a~1b/1/~0 type, /a~1b/2 type, /map/x.y type, /map/ type"));
    }

    [Test]
    public async Task All_violations_are_found_at_once()
    {
        const string schema = "{ type: object, required: [ a ], properties: { a: {}, b: { type: string, minLength: 3, pattern: '^x' }, c: { type: integer, maximum: 4 } } }";

        Assert.That(
            await Check.BriefAsync("""{"b":"y","c":5}""", schema),
            Is.EqualTo("/a required, /b pattern, /b minLength, /c maximum"));
    }

    [TestCase("""{"x":null}""", "/x type")]
    [TestCase("""{"x":1.5}""", "/x type")]
    public async Task Nullable_reference_allows_null_and_validates_the_rest(string json, string expected)
    {
        const string schema = "{ $ref: '#/components/schemas/Nothing' }";

        Assert.That(await Check.BriefAsync("null", schema), Is.Empty);
        Assert.That(await Check.BriefAsync(json, schema), Is.EqualTo(expected));
    }

    [TestCase("{ type: integer, minimum: 1 }", "99999999999999999999", "")]
    [TestCase("{ type: integer, minimum: 1 }", "-99999999999999999999", " minimum")]
    [TestCase("{ type: integer, format: int64, minimum: 1 }", "99999999999999999999", " format")]
    [TestCase("{ type: integer, format: int64, minimum: 1 }", "1e400", " format")]
    [TestCase("{ type: integer, format: int64 }", "1e9999999999", " format")]
    [TestCase("{ type: number }", "1e400", "")]
    [TestCase("{ type: integer }", "1.0000000000000000000000000000000000000000", "")]
    [TestCase("{ type: integer }", "1.0000000000000000000000000000000000000001", " type")]
    [TestCase("{ type: integer }", "1e-400", " type")]
    [TestCase("{ type: integer }", "10e-9999999999999999999", " type")]
    [TestCase("{ type: integer }", "0e-9999999999999999999", "")]
    [TestCase("{ type: integer }", "1500e-2", "")]
    public async Task Numbers_that_no_type_of_dotnet_holds_are_validated_like_others(string schema, string json, string expected) =>
        Assert.That(await Check.BriefAsync(json, schema), Is.EqualTo(expected));

    [TestCase("\"😀😀\"", "")]
    [TestCase("\"\\ud83d\\ude00😀\"", "")]
    [TestCase("\"😀\"", " minLength")]
    [TestCase("\"😀😀😀\"", " maxLength")]
    public async Task Length_counts_code_points(string json, string expected) =>
        Assert.That(await Check.BriefAsync(json, "{ type: string, minLength: 2, maxLength: 2 }"), Is.EqualTo(expected));

    [TestCase("{ type: number, maximum: 20 }", "20.01", "The body: expected at most 20, found 20.01 (maximum)")]
    [TestCase("{ type: integer }", "1.50", "The body: expected an integer, found 1.50 (type)")]
    [TestCase("{ type: integer, format: int64 }", "99999999999999999999", "The body: expected an integer in the format int64, found 99999999999999999999 (format)")]
    [TestCase("{ type: string, enum: [ a, b ] }", "\"c\"", "The body: expected one of \"a\", \"b\", found \"c\" (enum)")]
    [TestCase("{ type: string, minLength: 1 }", "\"\"", "The body: expected at least 1 character, found 0 characters (minLength)")]
    [TestCase("{ type: string, pattern: '^a' }", "\"b\"", "The body: expected text that matches ^a, found \"b\" (pattern)")]
    [TestCase("{ type: object, required: [ a ], properties: { a: {} } }", "{}", "/a: expected a value, found nothing (required)")]
    [TestCase(
        "{ type: object, additionalProperties: false, properties: { a: {}, b: {} } }",
        """{"c":1}""",
        "/c: expected one of the properties a, b, found a property that the schema does not have (additionalProperties)")]
    public async Task Message_names_place_expectation_and_value(string schema, string json, string message) =>
        Assert.That(Check.Json(json, await Check.SchemaAsync(schema)).Single().Message, Is.EqualTo(message));

    [TestCase("{ type: string, format: password }", "\"x\"")]
    [TestCase("{ type: number, format: double }", "1e400")]
    [TestCase("{ minLength: 3, minItems: 3, minProperties: 3, minimum: 3, multipleOf: 3, pattern: x, required: [ a ] }", "true")]
    [TestCase("{ type: integer, format: date }", "1")]
    public async Task Keyword_of_another_type_says_nothing(string schema, string json) =>
        Assert.That(await Check.BriefAsync(json, schema), Is.Empty);

    [TestCase("""{"value":1}""", "")]
    [TestCase("""{"value":1,"next":{"value":2,"next":{"value":3}}}""", "")]
    [TestCase("""{"value":1,"next":{"value":2,"next":{}}}""", "/next/next/value required")]
    public async Task Schema_that_contains_itself_validates_values_of_any_depth(string json, string violations) =>
        Assert.That(await Check.BriefAsync(json, "{ $ref: '#/components/schemas/List' }"), Is.EqualTo(violations));

    [TestCase("""{"a":1}""", "")]
    [TestCase("""{"a":"x"}""", "/a type")]
    public async Task Schema_that_refers_to_itself_without_end_adds_nothing(string json, string violations) =>
        Assert.That(await Check.BriefAsync(json, "{ $ref: '#/components/schemas/Circle' }"), Is.EqualTo(violations));

    [TestCase("{ type: strin }", "#/paths/~1things/post/requestBody/content/application~1json/schema/type: expected one of the types string, number, integer, boolean, object, array, null, found \"strin\". Correct it there.")]
    [TestCase("{ maximum: high }", "#/paths/~1things/post/requestBody/content/application~1json/schema/maximum: expected a number, found \"high\". Correct it there.")]
    [TestCase("{ multipleOf: 0 }", "#/paths/~1things/post/requestBody/content/application~1json/schema/multipleOf: expected a number above 0, found 0. Correct it there.")]
    [TestCase("{ not: { $ref: '#/components/schemas/Nowhere' } }", "#/paths/~1things/post/requestBody/content/application~1json/schema/not/$ref: expected a place that the specification has, found \"#/components/schemas/Nowhere\". Correct it there.")]
    [TestCase("{ not: { $ref: 'other.yaml' } }", "#/paths/~1things/post/requestBody/content/application~1json/schema/not/$ref: expected a place in this specification or in a file beside it, such as #/components/schemas/Name, found \"other.yaml\". Correct it there.")]
    public async Task Mistake_in_a_schema_is_reported_by_its_place(string yaml, string message)
    {
        Schema schema = await Check.SchemaAsync(yaml);

        Assert.That(() => Check.Json("1", schema), Throws.TypeOf<InvalidDataException>().With.Message.EqualTo(message));
    }

    [Test]
    public async Task Pattern_that_is_no_regular_expression_is_reported_by_its_place()
    {
        Schema schema = await Check.SchemaAsync("{ pattern: '(' }");

        Assert.That(
            () => Check.Json("\"x\"", schema),
            Throws.TypeOf<InvalidDataException>().With.Message.EndsWith("/schema/pattern: expected a regular expression, found \"(\". Correct it there."));
    }

    [Test]
    public async Task Long_values_are_shortened_in_the_message()
    {
        Schema schema = await Check.SchemaAsync("{ type: integer }");

        Assert.That(Check.Json($"\"{new string('x', 5000)}\"", schema).Single().Message, Has.Length.LessThan(150));
    }

    [Test]
    public async Task Validations_at_the_same_time_do_not_disturb_each_other()
    {
        Schema schema = (await Specification.LoadAsync()).Operations[0].Requests[0].Schema;

        int[] counts = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => Check.Json("""{"x":1}""", schema).Count)));

        Assert.That(counts, Is.All.EqualTo(counts[0]).And.All.GreaterThan(0));
    }

    private static async Task ValidateBothAsync(string schema, string good, string bad, string keyword)
    {
        Assert.That(await Check.BriefAsync(good, schema), Is.Empty);
        Assert.That(await Check.BriefAsync(bad, schema), Is.EqualTo($" {keyword}"));
    }
}
