using System.Net;
using System.Text;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Tests.Server;

public sealed class AnySpecificationTests
{
    private const string Pets = """
        openapi: 3.1.0
        info: { title: Pets, version: '1' }
        servers: [ { url: https://pets.example/v2 } ]
        paths:
          /pets/{id}:
            get:
              parameters: [ { name: id, in: path, required: true, schema: { type: integer } } ]
              responses:
                '200': { description: A pet., content: { application/json: { schema: { $ref: 'pet.yaml#/Pet' } } } }
          /pets:
            post:
              requestBody:
                content:
                  application/x-www-form-urlencoded:
                    schema: { type: object, required: [ age ], properties: { age: { type: integer, maximum: 30 }, tags: { type: array, items: { type: string } } } }
              responses: { '204': { description: Done. } }
          /news:
            get:
              responses: { '200': { description: News., content: { text/event-stream: { schema: { type: object, required: [ text ], properties: { text: { type: string } } } } } } }
        """;

    private const string Pet = """
        Pet: { type: object, required: [ name ], properties: { name: { type: string, pattern: '^[A-Z][a-z]{3}$' }, friend: { $ref: '#/Pet' } } }
        """;

    private const string Old = """
        { "swagger": "2.0", "info": { "title": "Old", "version": "1" }, "basePath": "/api", "produces": ["application/json"],
          "paths": { "/sizes": { "post": {
            "parameters": [ { "name": "body", "in": "body", "required": true, "schema": { "$ref": "#/definitions/Size" } }, { "name": "ids", "in": "query", "type": "array", "items": { "type": "integer" }, "collectionFormat": "pipes" } ],
            "responses": { "201": { "description": "Made.", "schema": { "$ref": "#/definitions/Size" } } } } } },
          "definitions": { "Size": { "type": "object", "required": ["width"], "properties": { "width": { "type": "integer", "minimum": 5, "maximum": 5 } } } } }
        """;

    [TestCase("/pets/1")]
    [TestCase("/v2/pets/1")]
    public async Task Response_is_made_from_the_schema_of_another_file(string path)
    {
        await using Served served = await Served.StartAsync(Pets);

        JObject pet = JObject.Parse(await served.Http.GetStringAsync(path));

        Assert.That(pet["name"]!.Value<string>(), Does.Match("^[A-Z][a-z]{3}$"));
        Assert.That(served.Server.Operations, Is.EqualTo((string[])["GET /pets/{id}", "POST /pets", "GET /news"]));
        served.Server.ShouldHaveNoViolations();
    }

    [TestCase("text/*", "text/plain")]
    [TestCase("image/*", "image/png")]
    [TestCase("video/*", "video/mp4")]
    [TestCase("*/*", "application/json")]
    public async Task Response_has_a_media_type_of_the_range(string range, string mediaType)
    {
        await using Served served = await Served.StartAsync(Pets.Replace("application/json: {", $"'{range}': {{", StringComparison.Ordinal));

        using HttpResponseMessage response = await served.Http.GetAsync("/pets/1");

        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo(mediaType));
    }

    [TestCase("age=3&tags=a&tags=b", HttpStatusCode.NoContent, "")]
    [TestCase("age=31", HttpStatusCode.BadRequest, "/age maximum")]
    [TestCase("tags=a", HttpStatusCode.BadRequest, "/age required")]
    public async Task Form_is_compared_with_its_schema(string form, HttpStatusCode status, string violation)
    {
        await using Served served = await Served.StartAsync(Pets);
        using StringContent content = new(form, Encoding.UTF8, "application/x-www-form-urlencoded");

        using HttpResponseMessage response = await served.Http.PostAsync("/pets", content);

        Assert.That(response.StatusCode, Is.EqualTo(status));
        Assert.That(string.Join(", ", served.Server.Violations.Select(found => $"{found.Pointer} {found.Keyword}")), Is.EqualTo(violation));
    }

    [Test]
    public async Task Stream_has_several_events()
    {
        await using Served served = await Served.StartAsync(Pets);

        string[] events = (await served.Http.GetStringAsync("/news")).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.That(events, Has.Length.EqualTo(3).And.All.StartsWith("data: {\"text\":"));
    }

    [Test]
    public async Task Version_2_is_served()
    {
        await using Served served = await Served.StartAsync(Old);
        using StringContent content = new("""{"width":5}""", Encoding.UTF8, "application/json");

        using HttpResponseMessage response = await served.Http.PostAsync("/api/sizes?ids=1%7C2", content);

        served.Server.ShouldHaveNoViolations();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("""{"width":5}"""));
    }

    [TestCase("a: [", "(2,1): expected YAML")]
    [TestCase("{ \"a\": ] }", "(1,8): expected JSON")]
    [TestCase("title: Something", "expected an OpenAPI document")]
    [TestCase("openapi: 3.1.0\npaths: {}", "expected an operation")]
    public void File_that_cannot_be_served_is_told(string text, string message) =>
        Assert.That(async () => await Served.StartAsync(text), Throws.TypeOf<InvalidDataException>().With.Message.Contains(message));

    private sealed class Served(FluxApiServer server, TemporaryDirectory directory) : IAsyncDisposable
    {
        public FluxApiServer Server => server;

        public HttpClient Http { get; } = new() { BaseAddress = server.BaseAddress };

        public static async Task<Served> StartAsync(string text)
        {
            TemporaryDirectory directory = new();
            await File.WriteAllTextAsync(directory.File("api.yaml"), text);
            await File.WriteAllTextAsync(directory.File("pet.yaml"), Pet);
            return new Served(await FluxApiServer.StartAsync(new() { SpecificationFile = directory.File("api.yaml") }), directory);
        }

        public async ValueTask DisposeAsync()
        {
            Http.Dispose();
            await server.DisposeAsync();
            directory.Dispose();
        }
    }
}
