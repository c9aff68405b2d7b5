using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Tests.Checking;

// Each parameter takes the list 1, 2 or the point x = 1, y = 2; text that is written in another style is a violation.
public sealed class ParameterStyleTests
{
    private const string List = "{ type: array, items: { type: integer } }";
    private const string Point = "{ type: object, additionalProperties: false, required: [ x, y ], properties: { x: { type: integer }, y: { type: integer } } }";

    [TestCase("path", "simple", false, List, "1,2", "1.2")]
    [TestCase("path", "simple", true, List, "1,2", "1;2")]
    [TestCase("path", "simple", false, Point, "x,1,y,2", "x=1,y=2")]
    [TestCase("path", "simple", true, Point, "x=1,y=2", "x,1,y,2")]
    [TestCase("path", "label", false, List, ".1,2", ".1.2")]
    [TestCase("path", "label", true, List, ".1.2", ".1,2")]
    [TestCase("path", "label", false, Point, ".x,1,y,2", ".x=1.y=2")]
    [TestCase("path", "label", true, Point, ".x=1.y=2", ".x,1,y,2")]
    [TestCase("path", "matrix", false, List, ";value=1,2", ";value=1;value=2")]
    [TestCase("path", "matrix", true, List, ";value=1;value=2", ";value=1,2")]
    [TestCase("path", "matrix", false, Point, ";value=x,1,y,2", ";x=1;y=2")]
    [TestCase("path", "matrix", true, Point, ";x=1;y=2", ";value=x,1,y,2")]
    [TestCase("query", "form", false, List, "value=1,2", "value=1|2")]
    [TestCase("query", "form", true, List, "value=1&value=2", "value=1,2")]
    [TestCase("query", "form", false, Point, "value=x,1,y,2", "x=1&y=2")]
    [TestCase("query", "form", true, Point, "x=1&y=2", "value=x,1,y,2")]
    [TestCase("query", "spaceDelimited", false, List, "value=1%202", "value=1,2")]
    [TestCase("query", "spaceDelimited", false, Point, "value=x%201%20y%202", "value=x,1,y,2")]
    [TestCase("query", "pipeDelimited", false, List, "value=1%7C2", "value=1,2")]
    [TestCase("query", "pipeDelimited", false, Point, "value=x|1|y|2", "value=x,1,y,2")]
    [TestCase("query", "deepObject", true, Point, "value%5Bx%5D=1&value[y]=2", "value[x]=1&value[z]=2")]
    [TestCase("header", "simple", false, List, "1, 2", "1;2")]
    [TestCase("header", "simple", true, Point, "x=1,y=2", "x,1,y,2")]
    [TestCase("cookie", "form", false, List, "1,2", "1|2")]
    public async Task Value_is_read_in_its_style_and_in_no_other(string location, string style, bool isExploded, string schema, string valid, string invalid)
    {
        OperationValidator validator = new(await OperationAsync($$"""name: value, in: {{location}}, style: {{style}}, explode: {{(isExploded ? "true" : "false")}}, schema: {{schema}}"""));

        Assert.That(validator.Validate(Request(location, valid)).Violations, Is.Empty);
        Assert.That(validator.Validate(Request(location, invalid)).Violations, Is.Not.Empty, invalid);
    }

    [TestCase("query", "form", true, "value=1&value=2", "value=a&value=b")]
    [TestCase("query", "form", true, "value=top", "value=bottom")]
    [TestCase("query", "form", true, "x=1&y=2", "x=1&y=b")]
    [TestCase("query", "deepObject", true, "value[x]=1&value[y]=2", "value[x]=1")]
    [TestCase("path", "simple", false, "x,1,y,2", "x,1")]
    [TestCase("header", "simple", false, "1,2", "1,b")]
    public async Task Value_of_a_union_is_read_as_one_of_its_alternatives(string location, string style, bool isExploded, string valid, string invalid)
    {
        string schema = $"{{ oneOf: [ {{ type: string, enum: [ top ] }}, {List}, {{ anyOf: [ {Point} ] }} ] }}";
        await Value_is_read_in_its_style_and_in_no_other(location, style, isExploded, schema, valid, invalid);
    }

    [TestCase("value=%7B%22x%22%3A1%2C%22y%22%3A2%7D", "")]
    [TestCase("value=%7B%22x%22%3A1%7D", "/value/y required")]
    [TestCase("value=x", "/value type")]
    public async Task Value_with_a_media_type_is_read_as_json(string query, string expected)
    {
        OperationValidator validator = new(await OperationAsync($$"""name: value, in: query, content: { application/json: { schema: {{Point}} } }"""));

        Assert.That(
            string.Join(", ", validator.Validate(Request("query", query)).Violations.Select(violation => $"{violation.Pointer} {violation.Keyword}")),
            Is.EqualTo(expected));
    }

    private static ReceivedRequest Request(string location, string text) => new(
        "GET",
        location == "path" ? $"/things/{text}" : "/things/none",
        location == "query" ? text : "",
        location switch
        {
            "header" => Headers("value", text),
            "cookie" => Headers("Cookie", $"value={text}"),
            _ => Headers("Host", "localhost"),
        },
        default);

    private static Dictionary<string, IReadOnlyList<string>> Headers(string name, string value) => new(StringComparer.OrdinalIgnoreCase) { [name] = [value] };

    private static async Task<Operation> OperationAsync(string parameter)
    {
        Specification specification = await Specification.ParseAsync($$"""
            openapi: 3.0.3
            info: { title: Sample, version: '1' }
            paths:
              /things/{value}:
                get: { operationId: getThings, parameters: [ { required: true, {{parameter}} } ], responses: { '200': { description: Done. } } }
            """);
        return specification.Operations.Single();
    }
}
