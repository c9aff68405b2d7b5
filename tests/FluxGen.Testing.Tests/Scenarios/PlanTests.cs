using System.Net;
using FluxGen.Testing;
using FluxGen.Testing.Scenarios;

namespace FluxGen.Testing.Tests.Scenarios;

[CancelAfter(60_000)]
public sealed class PlanTests : OwnServer
{
    [Test]
    public async Task Scenarios_are_played_one_after_the_other_and_then_all_is_well()
    {
        Server.Play(Scenario.Parse("503; times=2"), Scenario.Job());
        Server.Play(Scenario.Parse("403"));

        Assert.That(await StatusesAsync(6), Is.EqualTo((int[])[503, 503, 201, 403, 201, 201]));
    }

    [Test]
    public async Task First_requests_fail_and_the_client_that_tries_again_succeeds()
    {
        Server.Play(Scenario.RateLimited().WithRetryAfter(TimeSpan.Zero).Times(2));
        using FluxClient flux = NewClient(maxRetries: 2);

        ImageGeneration result = await flux.GenerateAsync(Order);

        Assert.That(result.Images, Has.Count.EqualTo(1));
        Server.ShouldHaveReceived(3);
        Server.ShouldHaveReceived(request => request.Status == HttpStatusCode.TooManyRequests, times: 2);
    }

    [Test]
    public async Task What_is_played_always_lasts_until_something_else_is()
    {
        Server.PlayAlways(Scenario.Parse("500"));
        Assert.That(await StatusesAsync(2), Is.EqualTo((int[])[500, 500]));

        Server.PlayAlways(Scenario.Success());
        Assert.That(await StatusesAsync(1), Is.EqualTo((int[])[201]));
    }

    [Test]
    public async Task Condition_goes_before_the_sequence_and_uses_nothing_of_it_up()
    {
        Server.Play(Scenario.Parse("500"));
        Server.PlayWhen(request => request.Generation?.Prompt == "poor", Scenario.Parse("403"));
        Server.PlayWhen(request => request.Generation?.Prompt == "unlucky", Scenario.Parse("502; times=1"));

        Assert.That(await StatusesAsync("poor", "unlucky", "poor", "unlucky", "other", "other"), Is.EqualTo((int[])[403, 502, 403, 500, 201, 201]));
    }

    [Test]
    public async Task Header_of_a_request_goes_before_every_plan()
    {
        Server.PlayAlways(Scenario.Parse("500"));
        using HttpClient http = new();
        http.DefaultRequestHeaders.Add(Scenario.HeaderName, "html:502; retry-after=7");
        using FluxClient flux = new(http, new FluxClientOptions { ApiKey = "any", BaseAddress = Server.BaseAddress });

        FluxServerException? exception = await Assert.ThrowsAsync<FluxServerException>(() => flux.GenerateAsync(Order));

        Assert.That(exception!.StatusCode, Is.EqualTo(HttpStatusCode.BadGateway));
        Assert.That(Server.Requests.Single().Scenario?.ToString(), Is.EqualTo("html:502; retry-after=7"));
    }

    [Test]
    public async Task Header_that_comes_twice_is_refused()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/nowhere");
        request.Headers.Add(Scenario.HeaderName, ["images", "job"]);
        using HttpResponseMessage response = await Http.SendAsync(request);

        Assert.That(Server.Violations.Select(violation => violation.Pointer), Has.Some.EqualTo($"/{Scenario.HeaderName}"));
    }

    [TestCase("nonsense", "'nonsense' is no scenario")]
    [TestCase("418", "documents no status 418")]
    [TestCase("example:nobody", "no example 'nobody'")]
    public async Task Header_that_means_nothing_is_refused_and_named(string text, string reason)
    {
        using HttpClient http = new();
        http.DefaultRequestHeaders.Add(Scenario.HeaderName, text);
        using FluxClient flux = new(http, new FluxClientOptions { ApiKey = "any", BaseAddress = Server.BaseAddress });

        FluxApiException? exception = await Assert.CatchAsync<FluxApiException>(() => flux.GenerateAsync(Order));

        Violation violation = Server.Violations.Single();
        Assert.Multiple(() =>
        {
            Assert.That(exception!.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(exception.Message, Does.Contain(reason));
            Assert.That((violation.In, violation.Pointer, violation.Keyword), Is.EqualTo((RequestPart.Header, $"/{Scenario.HeaderName}", "scenario")));
        });
    }

    [Test]
    public void Scenario_that_the_specification_has_nothing_for_is_refused_when_it_is_planned()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => Server.Play(Scenario.Parse("418")), Throws.ArgumentException.With.Message.Contains("only 200, 201, 400"));
            Assert.That(() => Server.PlayAlways(Scenario.Example("nobody")), Throws.ArgumentException.With.Message.Contains("429/freeTier"));
            Assert.That(() => Server.PlayWhen(_ => true, Scenario.Parse("418")), Throws.ArgumentException);
            Assert.That(() => Server.PlayForDownloads(Scenario.Example("images")), Throws.ArgumentException.With.Message.Contains("no examples of downloads"));
        });
    }

    [Test]
    public async Task Nothing_of_a_sequence_is_planned_when_one_scenario_is_refused()
    {
        Assert.That(() => Server.Play(Scenario.Parse("500"), Scenario.Parse("418")), Throws.ArgumentException);

        Assert.That(await StatusesAsync(1), Is.EqualTo((int[])[201]));
    }

    [Test]
    public async Task Request_that_does_not_fit_uses_nothing_of_a_sequence_up()
    {
        Server.Play(Scenario.Parse("503"));
        using HttpClient http = new();
        using HttpResponseMessage refused = await http.PostAsync(new Uri(Server.BaseAddress, "/v1/images/generations"), null);

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await StatusesAsync(2), Is.EqualTo((int[])[503, 201]));
    }

    [Test]
    public async Task Sequence_is_used_up_once_however_many_ask_at_a_time()
    {
        Server.Play(Scenario.Parse("500; times=30"), Scenario.Parse("403; times=30"));

        int[] statuses = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => StatusAsync("x"))));

        Assert.That(statuses.CountBy(status => status).ToDictionary(), Is.EquivalentTo(new Dictionary<int, int> { [500] = 30, [403] = 30, [201] = 40 }));
    }

    [Test]
    public async Task Same_requests_get_the_same_answers_after_a_reset_and_from_another_server()
    {
        string[] first = await AnswersAsync(Flux);
        Server.Reset();
        string[] again = await AnswersAsync(Flux);
        await using FluxApiServer other = await FluxApiServer.StartAsync(new FluxApiServerOptions { Seed = 1 });
        using FluxClient flux = new(new FluxClientOptions { ApiKey = "any", BaseAddress = other.BaseAddress });

        Assert.Multiple(async () =>
        {
            Assert.That(again, Is.EqualTo(first));
            Assert.That(first, Is.Unique);
            Assert.That(await AnswersAsync(flux), Is.Not.EqualTo(first));
        });
    }

    private static async Task<string[]> AnswersAsync(FluxClient flux)
    {
        List<string> answers = [];
        for (int call = 0; call < 3; call++)
        {
            ImageGeneration result = await flux.GenerateAsync(Order);
            answers.Add($"{result.Seed} {result.Images.Single().Url!.PathAndQuery}");
        }

        return [.. answers];
    }

    private async Task<int[]> StatusesAsync(int count) => await StatusesAsync([.. Enumerable.Repeat("x", count)]);

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
        try
        {
            await Flux.GenerateAsync(new() { Prompt = prompt });
            return (int)HttpStatusCode.Created;
        }
        catch (FluxApiException exception)
        {
            return (int)exception.StatusCode;
        }
    }
}
