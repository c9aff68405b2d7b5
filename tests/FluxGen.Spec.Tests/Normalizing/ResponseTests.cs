using System.Text.Json.Nodes;

namespace FluxGen.Spec.Tests.Normalizing;

internal sealed class ResponseTests
{
    private const string Pet = "{ schema: { type: object, properties: { name: { type: string } } } }";

    [TestCase("'204': { description: A }", "none", new[] { "204  void" })]
    [TestCase("", "none", new string[0])]
    [TestCase("'200': { description: A, content: { application/json: { schema: { type: integer } } } }", "value", new[] { "200 application/json {\"type\":\"integer\",\"format\":\"int64\"}" })]
    [TestCase("'200': { description: A, content: { application/json: {} } }", "value", new[] { "200 application/json {}" })]
    [TestCase("'200': { description: A, content: { text/html: {} } }", "text", new[] { "200 text/html string" })]
    [TestCase("'200': { description: A, content: { image/png: {} } }", "stream", new[] { "200 image/png System.IO.Stream" })]
    [TestCase("'200': { description: A, content: { text/html: {}, image/png: {}, application/hal+json: {} } }", "value", new[] { "200 application/hal+json {}" })]
    [TestCase("'200': { description: A, content: { application/*+json: { schema: { type: string, format: binary } } } }", "value", new[] { "200 application/json {\"type\":\"string\"}" })]
    [TestCase("'200': { description: A, content: { '*/*': { schema: { type: array, items: {} } } } }", "value", new[] { "200 application/json {\"type\":\"array\",\"items\":{}}" })]
    [TestCase("'200': { description: A, content: { '*/*': { schema: { type: string } } } }", "text", new[] { "200 */* string" })]
    [TestCase("2XX: { description: A, content: { application/json: {} } }, 4xx: { description: B }", "value", new[] { "2XX application/json {}", "4XX  void" })]
    [TestCase("default: { description: A, content: { application/json: {} } }", "value", new[] { "default application/json {}" })]
    [TestCase("'200': { description: A, content: { application/json: {} } }, '404': { description: B, content: { text/plain: {} } }", "value", new[] { "200 application/json {}", "404 text/plain void" })]
    public void A_method_reads_the_best_media_type_of_each_status(string responses, string returns, string[] expected)
    {
        Method method = Get($"{{ {responses} }}").Methods[0];

        Assert.That(method.Returns, Is.EqualTo(returns));
        Assert.That(method.Responses, Is.EqualTo(expected));
    }

    [TestCase("application/json")]
    [TestCase("text/event-stream")]
    [TestCase("image/png")]
    public void HEAD_has_no_body_whatever_its_responses_say(string mediaType)
    {
        Method method = Normalized.OfOperation($"head: {{ operationId: find, responses: {{ '200': {{ description: A, content: {{ {mediaType}: {{}} }} }} }} }}").Methods[0];

        Assert.That(method.Returns, Is.EqualTo("none"));
        Assert.That(method.Responses, Is.EqualTo(new[] { "200  void" }));
    }

    [Test]
    public void Equal_types_are_one()
    {
        const string Content = "content: { application/json: { schema: { type: array, items: { type: string } } } }";

        Assert.That(Get($"{{ '200': {{ description: A, {Content} }}, '201': {{ description: B, {Content} }}, default: {{ description: C }} }}").Methods[0].Returns, Is.EqualTo("value"));
    }

    [Test]
    public void Different_success_types_are_one_type_with_a_case_a_status()
    {
        Method method = Get($"{{ '200': {{ description: All., content: {{ application/json: {Pet} }} }}, '206': {{ description: '', content: {{ text/plain: {{}} }} }}, '299': {{ description: B }}, 2XX: {{ description: C }}, default: {{ description: D }} }}").Methods[0];

        JsonNode result = method.Facts["result"]!;
        Assert.Multiple(() =>
        {
            Assert.That(method.Returns, Is.EqualTo("result"));
            Assert.That((string?)result["name"], Is.EqualTo("FindResult"));
            Assert.That(result["cases"]!.AsArray().Select(static entry => $"{entry!["name"]} {entry["statuses"]![0]} {entry["parameter"]} {Method.Text(entry["description"])}"), Is.EqualTo(new[]
            {
                "Ok 200 p1 All.", "PartialContent 206 p2 The response has the status 206.", "Status299 299  B", "Success 2XX  C",
            }));
        });
    }

    [Test]
    public void JSON_and_a_stream_of_events_are_two_methods()
    {
        Normalized normalized = Normalized.OfOperation(
            "post: { operationId: chat, requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { stream: { type: boolean } } } } } }, responses: { '200': { description: A, content: { "
            + $"text/event-stream: {Pet}, application/json: {Pet} }} }} }} }}");

        Assert.Multiple(() =>
        {
            Assert.That(normalized.Methods.Select(static method => $"{method.Name} {method.Returns} {method.Facts["streamFlag"]}"), Is.EqualTo(new[] { "Chat value ", "ChatStreaming events Stream" }));
            Assert.That(normalized.Methods[1].Responses, Is.EqualTo(new[] { "200 text/event-stream #/components/schemas/ChatResponseItem" }));
            Assert.That(EndOf(normalized.Methods[1]), Is.EqualTo("[DONE]"));
        });
    }

    [TestCase("text/event-stream: { schema: { type: string } }", "events", "string", null)]
    [TestCase("text/event-stream: { schema: { type: object } }", "events", """{"type":"object","additionalProperties":{}}""", "[DONE]")]
    [TestCase("text/event-stream: { schema: { type: object }, x-fluxgen-stream-end: STOP }", "events", """{"type":"object","additionalProperties":{}}""", "STOP")]
    [TestCase("text/event-stream: {}", "events", "string", null)]
    [TestCase("application/jsonl: { schema: { type: integer } }", "lines", "{\"type\":\"integer\",\"format\":\"int64\"}", null)]
    [TestCase("application/x-ndjson: {}", "lines", "Newtonsoft.Json.Linq.JToken", null)]
    [TestCase("application/json-seq: { itemSchema: { type: boolean } }", "lines", "{\"type\":\"boolean\"}", null)]
    [TestCase("text/event-stream: { itemSchema: { type: object, properties: { event: { type: string }, data: { type: string, contentMediaType: application/json, contentSchema: { type: integer } } } } }", "events", "{\"type\":\"integer\",\"format\":\"int64\"}", null)]
    public void A_stream_alone_is_what_the_method_returns(string content, string returns, string type, string? end)
    {
        Method method = Get($"{{ '200': {{ description: A, content: {{ {content} }} }} }}", "3.2.0").Methods.Single();

        Assert.That(method.Name, Is.EqualTo("Find"));
        Assert.That(method.Returns, Is.EqualTo(returns));
        Assert.That(Method.TypeOf(method.With("response").Single()), Is.EqualTo(type));
        Assert.That(EndOf(method), Is.EqualTo(end));
    }

    [Test]
    public void Headers_of_all_responses_are_one_class_of_optional_properties()
    {
        Normalized normalized = Get("{ '200': { description: A, headers: { X-Rate: { description: Left., required: true, schema: { type: integer, nullable: true } }, X-A: { schema: { type: integer } }, Content-Type: { schema: { type: string } } } }, "
            + "'404': { description: B, headers: { x-a: { schema: { type: string } }, X-List: { schema: { type: array, items: { type: string } } }, X-Object: { schema: { type: object, properties: { a: {} } } } } } }");

        Assert.Multiple(() =>
        {
            Assert.That(Method.TypeOf(normalized.Methods[0].With("headers").Single()), Is.EqualTo("#/components/schemas/FindHeaders"));
            Assert.That(normalized.Schemas["FindHeaders"]!["required"], Is.Null);
            Assert.That(normalized.Schemas["FindHeaders"]!["properties"]!.ToJsonString(), Is.EqualTo(
                """{"X-Rate":{"type":"integer","format":"int64","description":"=Left.","x-fluxgen":{"name":"XRate","presence":"DisallowNull"}},"X-A":{"type":"string","x-fluxgen":{"name":"XA","presence":"DisallowNull"}},"X-List":{"type":"array","items":{"type":"string"},"x-fluxgen":{"name":"XList","presence":"DisallowNull"}},"X-Object":{"type":"string","x-fluxgen":{"name":"XObject","presence":"DisallowNull"}}}"""));
        });
    }

    [Test]
    public void An_operation_without_responses_returns_nothing()
    {
        Assert.That(Normalized.OfOperation("get: { operationId: find }", "3.1.0").Methods.Single().Returns, Is.EqualTo("none"));
    }

    private static string? EndOf(Method method) => Method.Text(method.With("response").First()["x-fluxgen"]!["streamEnd"]);

    private static Normalized Get(string responses, string version = "3.0.3")
    {
        Normalized normalized = Normalized.OfOperation($"get: {{ operationId: find, responses: {responses} }}", version);
        Assert.That(normalized.Problems, Is.Empty);
        return normalized;
    }
}
