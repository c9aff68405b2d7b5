using FluxGen.Spec.Reading;
using FluxGen.Spec.Tests.Support;

namespace FluxGen.Spec.Tests.Reading;

// OpenAPI 2.0 is brought to the form of 3.x.
internal sealed class SwaggerTests
{
    private const string Responses = "responses: { '200': { description: All. } }";

    [TestCase("host: a.example\nbasePath: /v1\nschemes: [ http, https ]", "https://a.example/v1 http://a.example/v1")]
    [TestCase("host: a.example", "https://a.example")]
    [TestCase("basePath: /v1/", "/v1")]
    [TestCase("x-none: 1", "")]
    public void Host_base_path_and_schemes_become_servers(string lines, string urls)
    {
        SpecMapping root = Read(lines).Root;

        Assert.That(string.Join(' ', root.Items("servers").Cast<SpecMapping>().Select(server => server.Text("url"))), Is.EqualTo(urls));
    }

    [Test]
    public void Definitions_become_schemas_and_references_still_lead_to_them()
    {
        SpecificationDocument document = Read(
            "definitions:\n  A: { type: object, x-nullable: true, discriminator: kind, properties: { b: { $ref: '#/definitions/B' } } }\n  B: { type: file }");

        SpecMapping a = (SpecMapping)document.Component("schemas", "A")!;
        SpecMapping b = document.ResolveMapping(a.Mapping("properties")!["b"])!;
        Assert.That(a.IsTrue("nullable"));
        Assert.That(a.Mapping("discriminator")!.Text("propertyName"), Is.EqualTo("kind"));
        Assert.That((b.Text("type"), b.Text("format")), Is.EqualTo(("string", "binary")));
        Assert.That(b, Is.SameAs(document.Component("schemas", "B")), "a schema is one node, however it is found");
        Assert.That(SpecificationDocument.NameOf(b), Is.EqualTo("B"));
    }

    [Test]
    public void A_definition_of_another_file_is_upgraded_too()
    {
        using SpecificationFolder folder = new();
        folder.Write("api.yaml", "swagger: '2.0'\npaths: {}\ndefinitions: { A: { $ref: 'other.yaml#/definitions/B' } }");
        folder.Write("other.yaml", "definitions: { B: { type: string, x-nullable: true } }");

        SpecificationDocument document = folder.ReadAndCheck()!;

        Assert.That(folder.Told, Is.Empty);
        Assert.That(document.ResolveMapping(document.Component("schemas", "A"))!.IsTrue("nullable"));
    }

    [Test]
    public void A_body_parameter_becomes_a_request_body_for_each_media_type()
    {
        SpecMapping body = Operation(
            $"post: {{ consumes: [ application/json, application/xml ], parameters: [ {{ in: body, name: b, required: true, description: It., schema: {{ type: string }} }} ], {Responses} }}").Mapping("requestBody")!;

        Assert.That(body.IsTrue("required"));
        Assert.That(body.Text("description"), Is.EqualTo("It."));
        Assert.That(body.PropertiesOf("content").Select(media => media.Name), Is.EqualTo((string[])["application/json", "application/xml"]));
        Assert.That(body.Mapping("content")!.Mapping("application/xml")!.Mapping("schema")!.Text("type"), Is.EqualTo("string"));
    }

    [TestCase("{ in: formData, name: f, type: string }", "application/x-www-form-urlencoded")]
    [TestCase("{ in: formData, name: f, type: file, required: true }", "multipart/form-data")]
    public void Form_parameters_become_a_form(string parameter, string mediaType)
    {
        SpecMapping body = Operation($"post: {{ parameters: [ {parameter}, {{ in: formData, name: list, type: array, items: {{ type: string }}, collectionFormat: multi }} ], {Responses} }}").Mapping("requestBody")!;

        SpecMapping media = body.Mapping("content")!.Mapping(mediaType)!;
        Assert.That(media.Mapping("schema")!.PropertiesOf("properties").Select(property => property.Name), Is.EqualTo((string[])["f", "list"]));
        Assert.That(media.Mapping("encoding")!.Mapping("list")!.IsTrue("explode"));
        Assert.That(body.IsTrue("required"), Is.EqualTo(parameter.Contains("required", StringComparison.Ordinal)));
    }

    [TestCase("csv", null, false)]
    [TestCase("ssv", "spaceDelimited", false)]
    [TestCase("pipes", "pipeDelimited", false)]
    [TestCase("multi", "form", true)]
    [TestCase("tsv", "tsv", false)]
    public void A_collection_format_becomes_a_style(string format, string? style, bool explode)
    {
        SpecMapping parameter = Read($"paths:\n  /a:\n    get: {{ parameters: [ {{ in: query, name: l, type: array, maxItems: 3, items: {{ type: integer }}, collectionFormat: {format} }} ], {Responses} }}")
            .Operations[0].Parameters[0];

        Assert.That((parameter.Text("style"), parameter.IsTrue("explode")), Is.EqualTo((style, explode)));
        Assert.That(parameter.Mapping("schema")!.Properties.Select(property => property.Name), Is.EqualTo((string[])["type", "maxItems", "items"]));
    }

    [Test]
    public void A_response_has_its_schema_by_media_type_and_headers_with_schemas()
    {
        SpecMapping response = Operation(
            "get: { produces: [ application/json, text/plain ], responses: { '200': { description: All., schema: { type: string }, headers: { X: { type: integer, description: Rest. } }, examples: { text/plain: a } } } }")
            .Mapping("responses")!.Mapping("200")!;

        Assert.That(response.PropertiesOf("content").Select(media => media.Name), Is.EqualTo((string[])["application/json", "text/plain"]));
        Assert.That(response.Mapping("content")!.Mapping("text/plain")!.Text("example"), Is.EqualTo("a"));
        Assert.That(response.Mapping("headers")!.Mapping("X")!.Mapping("schema")!.Text("type"), Is.EqualTo("integer"));
    }

    [TestCase("{ type: basic }", "http", "scheme", "basic")]
    [TestCase("{ type: apiKey, in: header, name: X-Key }", "apiKey", "name", "X-Key")]
    [TestCase("{ type: oauth2, flow: accessCode, authorizationUrl: a, tokenUrl: t, scopes: {} }", "oauth2", "type", "oauth2")]
    public void Security_definitions_become_schemes(string definition, string type, string keyword, string value)
    {
        SpecMapping scheme = (SpecMapping)Read($"securityDefinitions: {{ s: {definition} }}").Component("securitySchemes", "s")!;

        Assert.That((scheme.Text("type"), scheme.Text(keyword)), Is.EqualTo((type, value)));
        Assert.That(scheme.Mapping("flows")?.Properties.Single().Name, Is.EqualTo(type == "oauth2" ? "authorizationCode" : null));
    }

    [TestCase("/a:\n    get: { produce: [ a/b ], responses: {} }", "Did you mean 'produces'?")]
    [TestCase("/a:\n    get: { parameters: [ { in: query, name: a, type: strng } ], responses: {} }", "the type is 'strng'")]
    [TestCase("/a:\n    put: { parameters: [ { in: formData, name: a, type: string, patern: a } ], responses: {} }", "Did you mean 'pattern'?")]
    [TestCase("/a/{b}:\n    get: { responses: {} }", "the path '/a/{b}' has the parameter 'b'")]
    public void The_rules_see_2_0_as_well(string path, string told) =>
        Assert.That(SpecificationFolder.Check($"swagger: '2.0'\npaths:\n  {path}"), Has.Count.EqualTo(1).And.One.Contains(told));

    private static SpecMapping Operation(string operation) => Read($"paths:\n  /a:\n    {operation}").Operations[0].Node;

    private static SpecificationDocument Read(string lines)
    {
        using SpecificationFolder folder = new();
        folder.Write("api.yaml", $"swagger: '2.0'\n{lines}\n");
        SpecificationDocument document = folder.Read()!;
        _ = document.Elements;
        Assert.That(folder.Told, Is.Empty);
        return document;
    }
}
