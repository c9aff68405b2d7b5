namespace FluxGen.Spec.Tests.Normalizing;

internal sealed class ParameterStyleTests
{
    private const string Text = "{ type: string }";
    private const string List = "{ type: array, items: { type: string } }";
    private const string Map = "{ type: object, additionalProperties: { type: string } }";
    private const string Nested = "{ type: object, properties: { a: { type: object, properties: { b: { type: string } } } } }";
    private const string ListInside = "{ type: object, properties: { a: { type: array, items: { type: string } } } }";

    [TestCase("path", "simple", false, Text)]
    [TestCase("path", "label", true, List)]
    [TestCase("path", "matrix", true, Map)]
    [TestCase("query", "form", true, Map)]
    [TestCase("query", "form", false, List)]
    [TestCase("query", "spaceDelimited", false, List)]
    [TestCase("query", "pipeDelimited", false, Map)]
    [TestCase("query", "deepObject", true, Map)]
    [TestCase("query", "deepObject", false, Map)]
    [TestCase("query", "form", true, "{}")]
    [TestCase("header", "simple", true, Map)]
    [TestCase("cookie", "form", true, Text)]
    public void A_defined_expansion_is_kept(string location, string style, bool explode, string schema)
    {
        Assert.That(Problems(location, style, explode, schema), Is.Empty);
    }

    [TestCase("path", "form", true, Text, "the style 'form' is not defined in a path; it can be simple, label, matrix there")]
    [TestCase("header", "form", true, Text, "the style 'form' is not defined in a header; it can be simple there")]
    [TestCase("cookie", "simple", true, Text, "the style 'simple' is not defined in a cookie; it can be form, cookie there")]
    [TestCase("query", "matrix", true, Text, "the style 'matrix' is not defined in a query; it can be form, spaceDelimited, pipeDelimited, deepObject there")]
    [TestCase("query", "pipeDelimited", false, Text, "the style pipeDelimited is for lists and objects; a simple value has the style form")]
    [TestCase("query", "spaceDelimited", true, List, "the style spaceDelimited is not defined with explode; it is with explode: false")]
    [TestCase("query", "deepObject", true, List, "the style deepObject is for objects; other values have the style form")]
    [TestCase("query", "deepObject", true, Nested, "values inside values have no expansion in the style deepObject; only lists and objects of simple values have one")]
    [TestCase("query", "deepObject", true, ListInside, "values inside values have no expansion in the style deepObject; only lists and objects of simple values have one")]
    [TestCase("query", "form", true, Nested, "values inside values have no expansion in the style form; only lists and objects of simple values have one")]
    public void An_undefined_expansion_is_refused_at_its_line(string location, string style, bool explode, string schema, string problem)
    {
        Assert.That(Problems(location, style, explode, schema), Is.EqualTo(new[] { $"(8,16) FLUX150: the parameter 'a' cannot be sent: {problem}. Change it in the specification." }));
    }

    [Test]
    public void A_location_that_is_none_is_refused()
    {
        Normalized normalized = Normalized.OfOperation("get:\n  parameters: [ { name: a, in: querystring, content: { application/json: { schema: {} } } } ]\n  responses: { '204': { description: A } }", "3.2.0");

        Assert.That(normalized.Problems, Is.EqualTo(new[] { "(6,36) FLUX150: the parameter 'a' cannot be sent: the location 'querystring' is not one of path, query, header and cookie. Change it in the specification." }));
    }

    private static IReadOnlyList<string> Problems(string location, string style, bool explode, string schema) => Normalized.OfOperation(
        $"""
        get:
          parameters:
          - name: a
            style: {style}
            in: {location}
            explode: {(explode ? "true" : "false")}
            required: true
            schema: {schema}
          responses: {"{ '204': { description: A } }"}
        """).Problems;
}
