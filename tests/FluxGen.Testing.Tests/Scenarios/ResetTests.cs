using System.Net;

namespace FluxGen.Testing.Tests.Scenarios;

// In each test some scenarios are left, because without them a request would succeed even if nothing was reset.
[CancelAfter(60_000)]
public sealed class ResetTests : OwnServer
{
    private static readonly Scenario Failure = Scenario.Status(HttpStatusCode.InternalServerError);

    private static IEnumerable<TestCaseData> Planned()
    {
        yield return Case("always", server => server.PlayAlways(Failure));
        yield return Case("sequence", server => server.Play(Failure.Times(5), Failure));
        yield return Case("condition", server => server.PlayWhen(_ => true, Failure));
        yield return Case("condition for some times", server => server.PlayWhen(_ => true, Failure.Times(5)));
    }

    [TestCaseSource(nameof(Planned))]
    public async Task Reset_forgets_planned_scenarios(Action<FluxApiServer> plan)
    {
        plan(Server);
        await Assert.ThrowsAsync<FluxServerException>(() => Flux.GenerateAsync(Order));

        Server.Reset();

        Assert.That((await Flux.GenerateAsync(Order)).Images, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Reset_forgets_scenarios_for_downloads()
    {
        GeneratedImage image = (await Flux.GenerateAsync(Order)).Images.Single();
        Server.PlayForDownloads(Failure.Times(5), Failure);
        await Assert.CatchAsync<FluxException>(() => DownloadAsync(image));

        Server.Reset();

        Assert.That(async () => await DownloadAsync(image), Throws.Nothing);
    }

    [Test]
    public async Task Reset_forgets_downloads_and_restarts_their_numbers()
    {
        GeneratedImage image = (await Flux.GenerateAsync(Order)).Images.Single();
        await DownloadAsync(image);
        Assert.That(Server.Downloads, Has.Count.EqualTo(1));

        Server.Reset();

        Assert.That(Server.Downloads, Is.Empty);
        await DownloadAsync(image);
        Assert.That(Server.Downloads.Single().Number, Is.EqualTo(1));
    }

    [Test]
    public async Task Reset_forgets_requests_and_violations_and_restarts_the_numbers(CancellationToken cancel)
    {
        await Flux.GenerateAsync(Order, cancel);
        using HttpResponseMessage unknown = await Http.GetAsync("/nowhere", cancel);
        Assert.That((Server.RequestCount, Server.Requests.Count, Server.Violations.Count), Is.EqualTo((2, 2, 1)));

        Server.Reset();

        Assert.That((Server.RequestCount, Server.Requests.Count, Server.Violations.Count), Is.EqualTo((0, 0, 0)));
        Task<CapturedRequest> next = Server.WaitForRequestAsync(cancellationToken: cancel);
        Assert.That(next.IsCompleted, Is.False, "A request from before the reset was taken for the next one.");
        await Flux.GenerateAsync(Order, cancel);
        Assert.That((await next).Number, Is.EqualTo(1));
    }

    private static TestCaseData Case(string name, Action<FluxApiServer> plan) => new TestCaseData(plan).SetArgDisplayNames(name);

    private static async Task DownloadAsync(GeneratedImage image)
    {
        await using Stream stream = await image.OpenReadAsync();
        await stream.CopyToAsync(Stream.Null);
    }
}
