using System.Net;

namespace FluxGen.Testing.Tests.Scenarios;

[CancelAfter(60_000)]
public sealed class PlannedScenariosTests : OwnServer
{
    [Test]
    public async Task Scenarios_are_played_one_after_the_other_and_then_requests_succeed()
    {
        Server.Play(Scenario.Parse("503; times=2"), Scenario.Job());
        Server.Play(Scenario.Parse("403"));

        Assert.That(await StatusesAsync(6), Is.EqualTo((int[])[503, 503, 201, 403, 201, 201]));
    }

    [Test]
    public async Task Client_that_retries_succeeds_after_the_first_requests_fail()
    {
        Server.Play(Scenario.RateLimited().WithRetryAfter(TimeSpan.Zero).Times(2));
        using FluxClient flux = NewClient(maxRetries: 2);

        ImageGeneration result = await flux.GenerateAsync(Order);

        Assert.That(result.Images, Has.Count.EqualTo(1));
        Server.ShouldHaveReceived(3);
        Server.ShouldHaveReceived(request => request.Status == HttpStatusCode.TooManyRequests, times: 2);
    }

    [Test]
    public async Task PlayAlways_lasts_until_the_next_PlayAlways()
    {
        Server.PlayAlways(Scenario.Parse("500"));
        Assert.That(await StatusesAsync(2), Is.EqualTo((int[])[500, 500]));

        Server.PlayAlways(Scenario.Success());
        Assert.That(await StatusesAsync(1), Is.EqualTo((int[])[201]));
    }

    [Test]
    public async Task Condition_precedes_the_sequence_and_leaves_it_unchanged()
    {
        Server.Play(Scenario.Parse("500"));
        Server.PlayWhen(request => request.Generation?.Prompt == "poor", Scenario.Parse("403"));
        Server.PlayWhen(request => request.Generation?.Prompt == "unlucky", Scenario.Parse("502; times=1"));

        Assert.That(await StatusesAsync("poor", "unlucky", "poor", "unlucky", "other", "other"), Is.EqualTo((int[])[403, 502, 403, 500, 201, 201]));
    }

    [Test]
    public async Task Header_of_a_request_precedes_all_planned_scenarios()
    {
        Server.PlayAlways(Scenario.Parse("500"));

        using HttpResponseMessage response = await PostAsync(GenerationBody, scenario: "html:502; retry-after=7");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadGateway));
        Assert.That(Server.Requests.Single().Scenario?.ToString(), Is.EqualTo("html:502; retry-after=7"));
    }

    [Test]
    public async Task Header_that_is_sent_twice_is_rejected()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/nowhere");
        request.Headers.Add(Scenario.HeaderName, ["images", "job"]);
        using HttpResponseMessage response = await Http.SendAsync(request);

        Assert.That(Server.Violations.Select(violation => violation.Pointer), Has.Some.EqualTo($"/{Scenario.HeaderName}"));
    }

    [TestCase("nonsense", "'nonsense' is not a scenario")]
    [TestCase("418", "documents no status 418")]
    [TestCase("example:nobody", "no example 'nobody'")]
    public async Task Header_with_an_impossible_scenario_is_rejected_with_the_reason(string text, string reason)
    {
        using HttpResponseMessage response = await PostAsync(GenerationBody, scenario: text);

        string body = await response.Content.ReadAsStringAsync();
        Violation violation = Server.Violations.Single();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(body, Does.Contain(reason));
        Assert.That((violation.In, violation.Pointer, violation.Keyword), Is.EqualTo((RequestPart.Header, $"/{Scenario.HeaderName}", "scenario")));
    }

    [Test]
    public void Scenario_that_no_operation_has_is_rejected_when_it_is_planned()
    {
        Assert.That(() => Server.Play(Scenario.Parse("418")), Throws.ArgumentException.With.Message.Contains("only 200, 201, 400"));
        Assert.That(() => Server.PlayAlways(Scenario.Example("nobody")), Throws.ArgumentException.With.Message.Contains("429/freeTier"));
        Assert.That(() => Server.PlayWhen(_ => true, Scenario.Parse("418")), Throws.ArgumentException);
        Assert.That(() => Server.PlayForDownloads(Scenario.Example("images")), Throws.ArgumentException.With.Message.Contains("no examples of downloads"));
    }

    [Test]
    public async Task Nothing_of_a_sequence_is_planned_when_one_scenario_is_rejected()
    {
        Assert.That(() => Server.Play(Scenario.Parse("500"), Scenario.Parse("418")), Throws.ArgumentException);

        Assert.That(await StatusesAsync(1), Is.EqualTo((int[])[201]));
    }

    [Test]
    public async Task Invalid_request_leaves_the_sequence_unchanged()
    {
        Server.Play(Scenario.Parse("503"));
        using HttpClient http = new();
        using HttpResponseMessage rejected = await http.PostAsync(new Uri(Server.BaseAddress, "/v1/images/generations"), null);

        Assert.That(rejected.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await StatusesAsync(2), Is.EqualTo((int[])[503, 201]));
    }

    [Test]
    public async Task Parallel_requests_use_each_scenario_once()
    {
        Server.Play(Scenario.Parse("500; times=30"), Scenario.Parse("403; times=30"));

        int[] statuses = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => StatusAsync("x"))));

        Assert.That(statuses.CountBy(status => status).ToDictionary(), Is.EquivalentTo(new Dictionary<int, int> { [500] = 30, [403] = 30, [201] = 40 }));
    }

    [Test]
    public async Task Same_requests_get_the_same_responses_after_a_reset_and_other_ones_with_another_seed()
    {
        string[] first = await ResponsesAsync(Flux);
        Server.Reset();
        string[] again = await ResponsesAsync(Flux);
        await using FluxApiServer other = await FluxApiServer.StartAsync(new FluxApiServerOptions { Seed = 1 });
        using FluxClient flux = NewClient(server: other);

        Assert.That(again, Is.EqualTo(first));
        Assert.That(first, Is.Unique);
        Assert.That(await ResponsesAsync(flux), Is.Not.EqualTo(first));
    }

    private static async Task<string[]> ResponsesAsync(FluxClient flux)
    {
        List<string> responses = [];
        for (int call = 0; call < 3; call++)
        {
            ImageGeneration result = await flux.GenerateAsync(Order);
            responses.Add($"{result.Seed} {result.Images.Single().Url!.PathAndQuery}");
        }

        return [.. responses];
    }

    private Task<int[]> StatusesAsync(int count) => StatusesAsync([.. Enumerable.Repeat("x", count)]);

    private async Task<int[]> StatusesAsync(params string[] prompts)
    {
        List<int> statuses = [];
        foreach (string prompt in prompts)
        {
            statuses.Add(await StatusAsync(prompt));
        }

        return [.. statuses];
    }

    private async Task<int> StatusAsync(string prompt)
    {
        using HttpResponseMessage response = await PostAsync(GenerationBody.Replace("\"x\"", $"\"{prompt}\"", StringComparison.Ordinal));
        return (int)response.StatusCode;
    }
}
