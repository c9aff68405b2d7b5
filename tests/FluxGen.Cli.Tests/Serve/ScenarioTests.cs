using System.Net;
using FluxGen.Cli.Tests.Support;
using FluxGen.Testing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Tests.Serve;

public sealed class ScenarioTests
{
    private static readonly string Body = JsonConvert.SerializeObject(new ImageGenerationRequest { Prompt = Arguments.Prompt });

    [Test]
    public async Task Scenarios_are_played_in_turn_and_then_what_is_played_always()
    {
        await using ServedApi api = await InProcess.ServeAsync("--scenario", "429; retry-after=2; times=2", "--scenario", "images; count=3", "--always", "html:502");

        List<string> played = [];
        foreach (int _ in Enumerable.Range(0, 5))
        {
            using HttpResponseMessage response = await api.PostAsync(Catalogue.Operation.Path, Body);
            string text = await response.Content.ReadAsStringAsync();
            string detail = response.StatusCode == HttpStatusCode.Created
                ? $"{JObject.Parse(text)["images"]!.Count()} images"
                : response.Headers.RetryAfter?.ToString() ?? "";
            played.Add($"{(int)response.StatusCode} {detail}".Trim());
        }

        Assert.That(played, Is.EqualTo((string[])["429 2", "429 2", "201 3 images", "502", "502"]));
    }

    [Test]
    public async Task Request_chooses_its_own_response()
    {
        await using ServedApi api = await InProcess.ServeAsync();

        using HttpResponseMessage response = await api.PostAsync(Catalogue.Operation.Path, Body, scenario: "503");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(await api.LineAsync(line => line.Contains(" #1 ", StringComparison.Ordinal)), Does.EndWith("-> 503 (fits, 503)"));
    }

    [TestCase("--scenario", "imagse", "error: --scenario: 'imagse' is not a scenario. Expected one of success, images,")]
    [TestCase("--always", "429; retry=2", "error: --always: 'retry' is not an option of a scenario. Expected one of times=NUMBER,")]
    [TestCase("--scenario", "429; times=x", "error: --scenario: 'times' cannot be 'x'. Expected times=NUMBER.")]
    [TestCase("--scenario", "418", "error: '418' cannot be played.")]
    public async Task Broken_scenario_is_an_error_before_anything_is_announced(string option, string text, string expected)
    {
        CliResult result = await InProcess.RunAsync("serve", "--port", "0", option, text);

        result.ShouldExitWith(2);
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.ErrorLines, Has.Exactly(1).StartsWith("error: ").And.Some.StartsWith(expected));
    }

    [Test]
    public async Task Help_tells_all_forms_of_a_scenario_and_the_header()
    {
        CliResult result = await CliProcess.RunAsync("serve", "--help");

        result.ShouldExitWith(0);
        Assert.That(result.Output, Does.Contain(Scenario.Syntax).And.Contain("X-FluxGen-Scenario").And.Contain("data-base64").And.Contain("slow-body=SECONDS"));
    }
}
