using System.Net;
using FluxGen.Testing.OpenApi;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Tests.Server;

// The service writes statusCode as a number in some errors and as a string in others.
[CancelAfter(60_000)]
public sealed class StatusCodeKindTests
{
    private static IEnumerable<TestCaseData> Errors() =>
        from response in ResponseCase.Of(SpecText.Read())
        where !response.IsSuccess && response.Example is JObject
        select new TestCaseData(response).SetArgDisplayNames($"{response}");

    [TestCaseSource(nameof(Errors))]
    public async Task Error_has_the_kind_of_status_code_that_its_example_has(object given)
    {
        ResponseCase response = (ResponseCase)given;
        JToken documented = response.Example!["statusCode"]!;

        JToken served = await ServeStatusCodeAsync(await Specification.LoadAsync(), response.Code);

        Assert.That((served.Type, $"{served}"), Is.EqualTo((documented.Type, $"{documented}")));
    }

    [TestCase("statusCode: 503\n", "statusCode: '503'\n", 503, JTokenType.String)]
    [TestCase("statusCode: '429'\n", "statusCode: 429\n", 429, JTokenType.Integer)]
    public async Task Other_kind_in_the_example_is_another_kind_in_the_response(string line, string replacement, int status, JTokenType kind)
    {
        string yaml = SpecText.Read();
        Assert.That(yaml.Split(line), Has.Length.EqualTo(2), $"The specification should have this once: {line}");

        JToken served = await ServeStatusCodeAsync(await Specification.ParseAsync(yaml.Replace(line, replacement)), (HttpStatusCode)status);

        Assert.That((served.Type, $"{served}"), Is.EqualTo((kind, $"{status}")));
    }

    private static async Task<JToken> ServeStatusCodeAsync(Specification specification, HttpStatusCode status)
    {
        await using FluxApiServer server = await FluxApiServer.StartAsync(specification, new FluxApiServerOptions());
        server.Play(Scenario.Status(status));
        using HttpClient http = new() { BaseAddress = server.BaseAddress, DefaultRequestHeaders = { { "Authorization", "Bearer any" } } };
        using StringContent body = new(specification
            .FindOperation(ImagesOperations.GenerateImages.Method, $"/{ImagesOperations.GenerateImages.Path}").Requests.Single().Examples.Values.First().ToString(), null, "application/json");

        using HttpResponseMessage response = await http.PostAsync(ImagesOperations.GenerateImages.Path, body);

        Assert.That(response.StatusCode, Is.EqualTo(status));
        return Json.Parse(await response.Content.ReadAsByteArrayAsync())["statusCode"]!;
    }
}
