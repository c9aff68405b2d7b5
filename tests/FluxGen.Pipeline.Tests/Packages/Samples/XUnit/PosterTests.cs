using System.Net;
using FluxGen;
using FluxGen.Testing;
using Xunit;

namespace Posters;

public sealed class PosterTests : IAsyncLifetime
{
    private FluxApiServer _server = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _server = await FluxApiServer.StartAsync();
        _http = new HttpClient { BaseAddress = _server.BaseAddress, DefaultRequestHeaders = { { "Authorization", "Bearer any" } } };
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Poster_is_upright_and_can_be_downloaded()
    {
        Uri poster = await new PosterMaker(_http).OrderAsync("Jazz tonight");

        Assert.Equal(AspectRatio.Ratio2x3, _server.Requests.Single().Generation!.AspectRatio);
        Assert.NotEmpty(await _http.GetByteArrayAsync(poster));
        _server.ShouldHaveNoViolations();
    }

    [Fact]
    public async Task Mistyped_member_is_refused_by_its_name()
    {
        HttpRequestException refusal = await Assert.ThrowsAsync<HttpRequestException>(() => new CarelessPosterMaker(_http).OrderAsync("Jazz tonight"));

        Assert.Equal(HttpStatusCode.BadRequest, refusal.StatusCode);
        Assert.Contains("/aspectRatio: ", refusal.Message);
        Assert.Equal("additionalProperties", _server.TakeViolations().Single().Keyword);
    }

    [Fact]
    public async Task Shop_asks_to_come_back_when_there_is_too_much_to_do()
    {
        using FluxClient flux = new(new FluxClientOptions { ApiKey = "any", BaseAddress = _server.BaseAddress });
        _server.Play(Scenario.RateLimited().WithRetryAfter(TimeSpan.FromSeconds(7)));

        Assert.Equal("Please come back in 7 seconds", await new PosterShop(flux).SellAsync("Jazz tonight"));
        Assert.StartsWith("Here is http", await new PosterShop(flux).SellAsync("Jazz tonight"));
    }
}
