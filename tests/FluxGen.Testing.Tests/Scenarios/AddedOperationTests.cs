using System.Net;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Tests.Scenarios;

public sealed class AddedOperationTests : OwnServer
{
    internal const string NextPath = "  /v1/images/generations:\n";

    internal const string Status = """
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

    [Test]
    public async Task Operation_is_served_and_its_parameters_are_validated()
    {
        JObject valid = JObject.Parse(await Http.GetStringAsync("/v1/status/images?days=2"));
        using HttpResponseMessage invalid = await Http.GetAsync("/v1/status/much-too-long?days=0&dayz=1");

        Assert.That(valid["load"]!.Value<double>(), Is.EqualTo(0.25));
        Assert.That(invalid.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(
            Server.Violations.Select(violation => $"{violation.In}{violation.Pointer} {violation.Keyword}"),
            Is.EqualTo((string[])["Path/service maxLength", "Query/days minimum", "Query/dayz additionalProperties"]));
        Assert.That(Server.Requests[1].OperationId, Is.EqualTo("getStatus"));
    }

    [TestCase("a%2561", "a%61")]
    [TestCase("a+b", "a+b")]
    [TestCase("%C3%B6%20x", "ö x")]
    public async Task Path_is_decoded_once(string sent, string received)
    {
        using HttpResponseMessage response = await Http.GetAsync($"/v1/status/{sent}");

        Assert.That((response.StatusCode, Server.Requests.Single().Path), Is.EqualTo((HttpStatusCode.OK, $"/v1/status/{received}")));
    }

    [Test]
    public async Task Error_of_another_form_is_served_in_that_form_and_the_violation_is_recorded()
    {
        using HttpResponseMessage invalid = await Http.GetAsync("/v1/status/images?days=0");

        Assert.That((invalid.StatusCode, invalid.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.BadRequest, "text/plain")));
        Assert.That(await invalid.Content.ReadAsStringAsync(), Is.EqualTo("What, \"please\"?"));
        Assert.That(Server.Violations.Single().Pointer, Is.EqualTo("/days"));
    }

    [Test]
    public async Task Scenario_waits_for_an_operation_that_can_play_it()
    {
        Server.Play(Scenario.NoData());
        Server.PlayAlways(Scenario.Status(HttpStatusCode.NotFound));

        using HttpResponseMessage status = await Http.GetAsync("/v1/status/images");
        using HttpResponseMessage other = await Http.GetAsync("/v1/else");
        using HttpResponseMessage first = await PostAsync(GenerationBody);
        using HttpResponseMessage second = await PostAsync(GenerationBody);

        Assert.That(
            new[] { status.StatusCode, other.StatusCode, first.StatusCode, second.StatusCode },
            Is.EqualTo((HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound]));
        Assert.That(Server.Violations, Is.Empty);
    }

    [Test]
    public async Task Operation_with_only_a_default_response_succeeds_and_its_concrete_path_precedes_one_with_parameters()
    {
        using HttpResponseMessage response = await Http.GetAsync("/v1/else");

        Assert.That((response.StatusCode, Server.Requests.Single().OperationId), Is.EqualTo((HttpStatusCode.OK, "getElse")));
    }

    [Test]
    public async Task Status_without_a_body_is_served_without_one()
    {
        Server.Play(Scenario.Status(HttpStatusCode.ServiceUnavailable));

        using HttpResponseMessage response = await Http.GetAsync("/v1/status/images");

        Assert.That((response.StatusCode, response.Content.Headers.ContentLength), Is.EqualTo((HttpStatusCode.ServiceUnavailable, (long?)0)));
    }

    [Test]
    public async Task Optional_body_that_is_left_out_is_that_of_the_example()
    {
        using HttpResponseMessage response = await Http.PostAsync(ImagesOperations.GenerateImages.Path, null);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    protected override async Task<FluxApiServer> StartServerAsync()
    {
        string yaml = SpecText.Insert(SpecText.Read(), NextPath, Status)
            .Replace("        required: true\n        content:", "        required: false\n        content:", StringComparison.Ordinal);
        return await FluxApiServer.StartAsync(await Specification.ParseAsync(yaml), Options);
    }
}
