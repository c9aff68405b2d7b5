using System.Net;
using System.Text;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Tests.Scenarios;

// What is added to the specification is enumerated by the tests and served by the server, without an edit of either.
public sealed class AddedToSpecificationTests
{
    private const string FirstErrorResponse = "        '400':\n";
    private const string FirstPath = "  /v1/images/generations:\n";
    private const string FirstExampleOfAnError = "            bodyValidation:\n";
    private const string OtherExample = "            other: { value: { message: Otherwise., statusCode: null } }\n";

    private const string Teapot = """
                '418':
                  description: A pot of tea.
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/ErrorEnvelope' }
                      examples:
                        short: { value: { message: Short and stout., statusCode: '418' } }
                        tall: { value: { message: Tall. } }
                '204': { description: Nothing to tell. }

        """;

    private const string Status = """
          /v1/status/{service}:
            get:
              operationId: getStatus
              security: []
              parameters:
                - { name: service, in: path, required: true, schema: { type: string, maxLength: 8 } }
                - { name: days, in: query, schema: { type: integer, minimum: 1 } }
              responses:
                '200':
                  description: How it goes.
                  content:
                    application/json:
                      schema: { type: object, properties: { load: { type: number } } }
                      examples: { calm: { value: { load: 0.25 } } }
                '503': { description: It does not go. }
                '400':
                  description: A question that nobody understands.
                  content: { text/plain: { schema: { type: string }, examples: { what: { value: 'What, "please"?' } } } }
          /v1/{anything}:
            get:
              operationId: getAnything
              security: []
              parameters: [ { name: anything, in: path, required: true, schema: { type: string } } ]
              responses: { default: { description: Anything. } }
          /v1/else:
            get: { operationId: getElse, security: [], responses: { default: { description: Anything. } } }

        """;

    [TestCase(FirstErrorResponse, Teapot, "generateImages 418 short|generateImages 418 tall|generateImages 204 ")]
    [TestCase(FirstPath, Status, "getStatus 200 calm|getStatus 503 |getStatus 400 what|getAnything default |getElse default ")]
    [TestCase(FirstExampleOfAnError, OtherExample, "generateImages 400 other")]
    public void What_is_added_becomes_tests(string line, string added, string tests)
    {
        IEnumerable<string> before = Names(SpecText.Read());

        IEnumerable<string> after = Names(SpecText.Insert(SpecText.Read(), line, added));

        Assert.That(after.Except(before), Is.EqualTo(tests.Split('|')));
    }

    [TestCase("418", 418, "Short and stout.")]
    [TestCase("example:tall", 418, "Tall.")]
    [TestCase("204", 204, "")]
    public async Task Response_is_served(string scenario, int status, string text)
    {
        await using FluxApiServer server = await FluxApiServer.StartAsync(await TeapotAsync(), new FluxApiServerOptions());
        server.Play(Scenario.Parse(scenario));

        using HttpResponseMessage response = await PostAsync(server);

        Assert.That((int)response.StatusCode, Is.EqualTo(status));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(text));
    }

    [Test]
    public async Task Operation_is_served_and_its_parameters_are_checked()
    {
        await using FluxApiServer server = await FluxApiServer.StartAsync(await StatusAsync(), new FluxApiServerOptions());
        using HttpClient http = new() { BaseAddress = server.BaseAddress };

        JObject fitting = JObject.Parse(await http.GetStringAsync("/v1/status/images?days=2"));
        using HttpResponseMessage wrong = await http.GetAsync("/v1/status/much-too-long?days=0&dayz=1");

        Assert.Multiple(() =>
        {
            Assert.That(fitting["load"]!.Value<double>(), Is.EqualTo(0.25));
            Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(
                server.Violations.Select(violation => $"{violation.In}{violation.Pointer} {violation.Keyword}"),
                Is.EqualTo((string[])["Path/service maxLength", "Query/days minimum", "Query/dayz additionalProperties"]));
            Assert.That(server.Requests[1].OperationId, Is.EqualTo("getStatus"));
        });
    }

    [TestCase("a%2561", "a%61")]
    [TestCase("a+b", "a+b")]
    [TestCase("%C3%B6%20x", "ö x")]
    public async Task Path_is_decoded_once(string sent, string received)
    {
        await using FluxApiServer server = await FluxApiServer.StartAsync(await StatusAsync(), new FluxApiServerOptions());
        using HttpClient http = new() { BaseAddress = server.BaseAddress };

        using HttpResponseMessage response = await http.GetAsync($"/v1/status/{sent}");

        Assert.That((response.StatusCode, server.Requests.Single().Path), Is.EqualTo((HttpStatusCode.OK, $"/v1/status/{received}")));
    }

    [Test]
    public async Task Error_of_another_form_is_served_in_that_form_and_the_violation_is_recorded()
    {
        await using FluxApiServer server = await FluxApiServer.StartAsync(await StatusAsync(), new FluxApiServerOptions());
        using HttpClient http = new() { BaseAddress = server.BaseAddress };

        using HttpResponseMessage wrong = await http.GetAsync("/v1/status/images?days=0");

        Assert.That((wrong.StatusCode, wrong.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.BadRequest, "text/plain")));
        Assert.That(await wrong.Content.ReadAsStringAsync(), Is.EqualTo("What, \"please\"?"));
        Assert.That(server.Violations.Single().Pointer, Is.EqualTo("/days"));
    }

    [Test]
    public async Task Scenario_waits_for_the_operation_that_can_play_it()
    {
        await using FluxApiServer server = await FluxApiServer.StartAsync(await StatusAsync(), new FluxApiServerOptions());
        using HttpClient http = new() { BaseAddress = server.BaseAddress };
        server.Play(Scenario.NoData());
        server.PlayAlways(Scenario.Status(HttpStatusCode.NotFound));

        using HttpResponseMessage status = await http.GetAsync("/v1/status/images");
        using HttpResponseMessage other = await http.GetAsync("/v1/else");
        using HttpResponseMessage first = await PostAsync(server);
        using HttpResponseMessage second = await PostAsync(server);

        Assert.That(
            new[] { status.StatusCode, other.StatusCode, first.StatusCode, second.StatusCode },
            Is.EqualTo((HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound]));
        Assert.That(server.Violations, Is.Empty);
    }

    [Test]
    public async Task Operation_with_nothing_but_a_default_succeeds()
    {
        await using FluxApiServer server = await FluxApiServer.StartAsync(await StatusAsync(), new FluxApiServerOptions());
        using HttpClient http = new() { BaseAddress = server.BaseAddress };

        using HttpResponseMessage response = await http.GetAsync("/v1/else");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(server.Requests.Single().OperationId, Is.EqualTo("getElse"), "a concrete path goes before one with parameters");
    }

    [Test]
    public async Task Body_that_may_be_left_out_is_that_of_the_example()
    {
        string yaml = SpecText.Read().Replace("        required: true\n        content:", "        required: false\n        content:", StringComparison.Ordinal);
        await using FluxApiServer server = await FluxApiServer.StartAsync(await Specification.ParseAsync(yaml), new FluxApiServerOptions());
        using HttpClient http = new() { BaseAddress = server.BaseAddress, DefaultRequestHeaders = { { "Authorization", "Bearer any" } } };

        using HttpResponseMessage response = await http.PostAsync("/v1/images/generations", null);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Status_without_a_body_is_served_without_one()
    {
        await using FluxApiServer server = await FluxApiServer.StartAsync(await StatusAsync(), new FluxApiServerOptions());
        using HttpClient http = new() { BaseAddress = server.BaseAddress };
        server.Play(Scenario.Status(HttpStatusCode.ServiceUnavailable));

        using HttpResponseMessage response = await http.GetAsync("/v1/status/images");

        Assert.That((response.StatusCode, response.Content.Headers.ContentLength), Is.EqualTo((HttpStatusCode.ServiceUnavailable, (long?)0)));
    }

    private static IEnumerable<string> Names(string yaml) => ResponseCase.Of(yaml).Select(response => response.ToString());

    private static Task<Specification> TeapotAsync() => Specification.ParseAsync(SpecText.Insert(SpecText.Read(), FirstErrorResponse, Teapot));

    private static Task<Specification> StatusAsync() => Specification.ParseAsync(SpecText.Insert(SpecText.Read(), FirstPath, Status));

    private static async Task<HttpResponseMessage> PostAsync(FluxApiServer server)
    {
        using HttpClient http = new() { BaseAddress = server.BaseAddress };
        http.DefaultRequestHeaders.Add("Authorization", "Bearer any");
        using StringContent body = new("""{ "model": "flux/kontext-max/text-to-image", "prompt": "x" }""", Encoding.UTF8, "application/json");
        return await http.PostAsync("/v1/images/generations", body);
    }
}
