using System.Net;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Tests.Spec;

public sealed class ApiSpecTests
{
    private const string Sample = """
        openapi: 3.0.3
        info: { title: Sample, version: '1' }
        security: [ { Key: [] } ]
        paths:
          /things:
            post:
              operationId: makeThing
              requestBody:
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/Thing' }
                    examples:
                      all: { value: { count: 2, weight: 1.5, big: 120000, on: true, none: null, text: '2', day: '2025-03-11T07:13:27.813Z' } }
              responses:
                '201': { description: Made. }
                '400': { $ref: '#/components/responses/Bad' }
            get:
              operationId: listThings
              security: []
              responses: { '200': { description: All. } }
        components:
          securitySchemes:
            Key: { type: http, scheme: bearer }
          responses:
            Bad:
              description: Bad.
              content: { application/json: { schema: { type: object }, examples: { one: { value: { message: No } } } } }
          schemas:
            Thing:
              type: object
              properties:
                shape: { default: '1:1', allOf: [ { $ref: '#/components/schemas/Shape' } ] }
                count: { type: integer, default: 1 }
                name: { type: string }
            Shape:
              type: string
              enum: [ '1:1', '2:1' ]
              x-image-sizes:
                '1:1': { width: 100, height: 100 }
                '2:1': { width: 200, height: 100 }
        """;

    [Test]
    public async Task Operations_are_listed_with_method_path_id_and_security()
    {
        Specification spec = await Specification.ParseAsync(Sample);

        Assert.That(
            spec.Operations.Select(operation => (operation.Method, operation.Path, operation.Id, operation.Security.Count > 0)),
            Is.EqualTo(new[] { ("POST", "/things", "makeThing", true), ("GET", "/things", "listThings", false) }));
    }

    [Test]
    public async Task Scalars_of_an_example_keep_their_types()
    {
        Specification spec = await Specification.ParseAsync(Sample);

        JToken example = spec.Operations[0].Requests.Single().Examples["all"];

        Assert.That(
            example.Children<JProperty>().Select(member => (member.Name, member.Value.Type)),
            Is.EqualTo(new[]
            {
                ("count", JTokenType.Integer),
                ("weight", JTokenType.Float),
                ("big", JTokenType.Integer),
                ("on", JTokenType.Boolean),
                ("none", JTokenType.Null),
                ("text", JTokenType.String),
                ("day", JTokenType.String),
            }));
    }

    [TestCase("{ example: { a: 1 } }", """example={"a":1}""")]
    [TestCase("{ example: null }", "example=null")]
    [TestCase("{ examples: { x: { $ref: '#/components/examples/Shared' } } }", "x=[2]")]
    [TestCase("{ examples: { x: { $ref: '#/components/examples/Circle' } } }", "")]
    [TestCase("{ example: 1, examples: { x: { value: 2 } } }", "x=2")]
    [TestCase("{ example: 1, examples: { x: { externalValue: 'https://example.org' } } }", "example=1")]
    [TestCase("{ schema: { type: integer, example: 3 } }", "example=3")]
    [TestCase("{ schema: { $ref: '#/components/schemas/Day' } }", "example=\"2025-03-11T07:13:27.813Z\"")]
    [TestCase("{ example: 1, schema: { type: integer, example: 3 } }", "example=1")]
    [TestCase("{ schema: { type: integer } }", "")]
    [TestCase("{}", "")]
    public async Task Example_is_taken_from_where_the_specification_has_it(string content, string expected)
    {
        Operation operation = await Check.OperationAsync(
            $$"""{ content: { application/json: {{content}} } }""",
            """
              examples: { Shared: { value: [ 2 ] }, Circle: { $ref: '#/components/examples/Circle' } }
              schemas: { Day: { type: string, format: date-time, example: '2025-03-11T07:13:27.813Z' } }
            """);

        Assert.That(
            string.Join(", ", operation.Requests.Single().Examples.Select(example => $"{example.Key}={example.Value.ToString(Newtonsoft.Json.Formatting.None)}")),
            Is.EqualTo(expected));
    }

    [Test]
    public async Task Defaults_of_a_body_are_listed_by_property()
    {
        Specification spec = await Specification.ParseAsync(Sample);

        IReadOnlyDictionary<string, JToken> defaults = spec.Operations[0].Requests.Single().Defaults;

        Assert.Multiple(() =>
        {
            Assert.That(defaults, Has.Count.EqualTo(2));
            Assert.That(JToken.DeepEquals(defaults["shape"], "1:1"), Is.True);
            Assert.That(JToken.DeepEquals(defaults["count"], 1), Is.True);
        });
    }

    [Test]
    public async Task Responses_are_found_by_status_also_behind_a_reference()
    {
        Operation operation = (await Specification.ParseAsync(Sample)).Operations[0];

        Assert.Multiple(() =>
        {
            Assert.That(operation.FindResponse(HttpStatusCode.Created)?.Contents, Is.Empty);
            Assert.That(
                operation.FindResponse(HttpStatusCode.BadRequest)?.Contents.Single().Examples["one"].ToString(Newtonsoft.Json.Formatting.None),
                Is.EqualTo("""{"message":"No"}"""));
            Assert.That(operation.FindResponse(HttpStatusCode.Conflict), Is.Null);
        });
    }

    [Test]
    public async Task Image_sizes_are_numbers_by_ratio()
    {
        Specification spec = await Specification.ParseAsync(Sample);

        Assert.That(
            spec.ImageSizes,
            Is.EquivalentTo(new Dictionary<string, ImageSize> { ["1:1"] = new(100, 100), ["2:1"] = new(200, 100) }));
    }

    [TestCase("'2:1': { width: 200, height: 100 }", "'3:1': { width: 200, height: 100 }", "found nothing")]
    [TestCase("'2:1': { width: 200, height: 100 }", "'2:1': { width: 200 }", """found {"width":200}""")]
    public async Task Ratio_without_a_whole_size_is_reported_by_its_place(string line, string instead, string found)
    {
        InvalidDataException? exception = await Assert.ThrowsAsync<InvalidDataException>(() => Specification.ParseAsync(Sample.Replace(line, instead)));

        Assert.That(exception?.Message, Does.StartWith("#/components/schemas/Shape/x-image-sizes").And.Contain("'2:1'").And.Contain(found));
    }

    [TestCase("{ type: string }", "\"\"")]
    [TestCase("{ type: string, enum: [ 1 ] }", "\"1\"")]
    [TestCase("{ type: string, format: date-time }", "\"2000-01-01T00:00:00Z\"")]
    [TestCase("{ type: integer, minimum: 1.5 }", "2")]
    [TestCase("{ type: number }", "0.0")]
    [TestCase("{ type: boolean, default: true }", "true")]
    [TestCase("{ type: array, items: { type: integer, example: 3 } }", "[3]")]
    [TestCase("{ anyOf: [ { const: a }, { const: b } ] }", "\"a\"")]
    [TestCase("{ allOf: [ { properties: { a: { type: boolean } } } ], properties: { b: { type: integer } } }", """{"b":0,"a":false}""")]
    [TestCase("{ $ref: '#/components/schemas/List' }", """{"value":0}""")]
    public async Task Sample_of_a_schema_is_made_up_and_fits_it(string yaml, string sample)
    {
        Schema schema = await Check.SchemaAsync(yaml);

        Assert.That(SampleJson.Of(schema).ToString(Newtonsoft.Json.Formatting.None), Is.EqualTo(sample));
        Assert.That(Check.Json(sample, schema), Is.Empty);
    }

    [TestCase("/things:", "/things: { $ref: '#/nowhere' }\n  /others:", "#/paths/~1things/$ref: expected a place that the specification has")]
    [TestCase("operationId: makeThing", "parameters: [ { in: query } ]", "#/paths/~1things/post/parameters/0/name: expected a value, found nothing. Add it there.")]
    [TestCase("operationId: makeThing", "parameters: [ { name: a, in: body } ]", "#/paths/~1things/post/parameters/0/in: expected query, path, header or cookie, found \"body\"")]
    public async Task Mistake_in_the_specification_is_reported_by_its_place(string line, string instead, string message)
    {
        InvalidDataException? exception = await Assert.ThrowsAsync<InvalidDataException>(() => Specification.ParseAsync(Sample.Replace(line, instead)));

        Assert.That(exception?.Message, Does.StartWith(message));
    }

    [Test]
    public async Task Embedded_specification_is_loaded_once()
    {
        Specification[] loaded = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Specification.LoadAsync)));

        Assert.That(loaded, Is.All.SameAs(loaded[0]));
    }

    [Test]
    public async Task Examples_of_every_request_and_response_fit_their_own_schema()
    {
        Specification spec = await Specification.LoadAsync();

        foreach (Content content in spec.Operations.SelectMany(operation => operation.Requests.Concat(operation.Responses.SelectMany(response => response.Contents))))
        {
            foreach ((string name, JToken example) in content.Examples)
            {
                Assert.That(Check.Json(example.ToString(), content.Schema), Is.Empty, name);
            }
        }
    }

    [Test]
    public async Task Every_value_of_the_ratio_has_a_size_of_that_shape()
    {
        Specification spec = await Specification.LoadAsync();

        Assert.That(spec.ImageSizes, Is.Not.Empty);
        foreach ((string ratio, ImageSize size) in spec.ImageSizes)
        {
            double[] sides = [.. ratio.Split(':').Select(double.Parse)];
            Assert.That((double)size.Width / size.Height, Is.EqualTo(sides[0] / sides[1]).Within(5).Percent, ratio);
        }
    }
}
