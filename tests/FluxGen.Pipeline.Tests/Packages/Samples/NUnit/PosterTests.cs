using System.Net;
using FluxGen;
using FluxGen.Testing;
using NUnit.Framework;

namespace Posters;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PosterTests
{
    private FluxApiServer _server = null!;
    private HttpClient _http = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _server = await FluxApiServer.StartAsync();
        _http = new HttpClient { BaseAddress = _server.BaseAddress, DefaultRequestHeaders = { { "Authorization", "Bearer any" } } };
    }

    [TearDown]
    public async Task StopAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task Poster_is_upright_and_can_be_downloaded()
    {
        Uri poster = await new PosterMaker(_http).OrderAsync("Jazz tonight");

        Assert.That(_server.Requests.Single().Generation!.AspectRatio, Is.EqualTo(AspectRatio.Ratio2x3));
        Assert.That(await _http.GetByteArrayAsync(poster), Is.Not.Empty);
        _server.ShouldHaveNoViolations();
    }

    [Test]
    public async Task Mistyped_member_is_refused_by_its_name()
    {
        HttpRequestException? refusal = await Assert.ThrowsAsync<HttpRequestException>(() => new CarelessPosterMaker(_http).OrderAsync("Jazz tonight"));

        Assert.That(refusal!.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(refusal.Message, Does.Contain("/aspectRatio: "));
        Assert.That(_server.TakeViolations().Single().Keyword, Is.EqualTo("additionalProperties"));
    }

    [Test]
    public async Task Shop_asks_to_come_back_when_there_is_too_much_to_do()
    {
        using FluxClient flux = new(new FluxClientOptions { ApiKey = "any", BaseAddress = _server.BaseAddress });
        _server.Play(Scenario.RateLimited().WithRetryAfter(TimeSpan.FromSeconds(7)));

        Assert.That(await new PosterShop(flux).SellAsync("Jazz tonight"), Is.EqualTo("Please come back in 7 seconds"));
        Assert.That(await new PosterShop(flux).SellAsync("Jazz tonight"), Does.StartWith("Here is http"));
    }
}
