using System.Net;
using FluxGen.Testing.Tests.Scenarios;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Tests.Wire;

// The service writes its statusCode as a number in some errors and as a text in others. A reader that knows one of them only
// would not notice that in an answer that is read by its value.
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

        JToken served = await StatusCodeAsync(await Specification.LoadAsync(), response.Code);

        Assert.That((served.Type, $"{served}"), Is.EqualTo((documented.Type, $"{documented}")));
    }

    [TestCase("statusCode: 503\n", "statusCode: '503'\n", 503, JTokenType.String)]
    [TestCase("statusCode: '429'\n", "statusCode: 429\n", 429, JTokenType.Integer)]
    public async Task Other_kind_in_the_example_is_another_kind_on_the_wire(string line, string instead, int status, JTokenType kind)
    {
        string yaml = SpecText.Read();
        Assert.That(yaml.Split(line), Has.Length.EqualTo(2), $"The specification should have this once: {line}");

        JToken served = await StatusCodeAsync(await Specification.ParseAsync(yaml.Replace(line, instead)), (HttpStatusCode)status);

        Assert.That((served.Type, $"{served}"), Is.EqualTo((kind, $"{status}")));
    }

    private static async Task<JToken> StatusCodeAsync(Specification spec, HttpStatusCode status)
    {
        await using FluxApiServer server = await FluxApiServer.StartAsync(spec, new FluxApiServerOptions());
        server.Play(Scenario.Status(status));
        using RawConnection connection = await RawConnection.SendAsync(server, CancellationToken.None);
        RawAnswer answer = await connection.ReadAsync(CancellationToken.None);
        Assert.That(answer.StatusLine, Does.StartWith($"HTTP/1.1 {(int)status} "));
        return Json.Parse(answer.Body)["statusCode"]!;
    }
}
