using System.Text;
using FluxGen.Testing;
using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Tests.Scenarios;

// By a clock that only these tests move: what has arrived when, and how long is waited for the rest.
[CancelAfter(60_000)]
public sealed class TimingTests : OwnServer
{
    private readonly FakeClock _clock = new();

    protected override FluxApiServerOptions Options => new() { TimeProvider = _clock };

    [Test]
    public async Task Latency_passes_before_the_headers(CancellationToken cancel)
    {
        Task<HttpResponseMessage> answer = SendAsync("images; latency=30", cancel);

        Assert.That(await _clock.NextWaitAsync(cancel), Is.EqualTo(TimeSpan.FromSeconds(30)));
        Assert.That(answer.IsCompleted, Is.False);
        _clock.Advance(TimeSpan.FromSeconds(30));

        using HttpResponseMessage response = await answer;
        Assert.That(await response.Content.ReadAsStringAsync(cancel), Does.EndWith("}"));
    }

    [Test]
    public async Task Latency_of_the_body_passes_after_the_headers(CancellationToken cancel)
    {
        using HttpResponseMessage response = await SendAsync("images; body-latency=30", cancel);
        Task<string> body = response.Content.ReadAsStringAsync(cancel);

        Assert.That(await _clock.NextWaitAsync(cancel), Is.EqualTo(TimeSpan.FromSeconds(30)));
        Assert.That(body.IsCompleted, Is.False);
        _clock.Advance(TimeSpan.FromSeconds(30));

        Assert.That(await body, Does.EndWith("}"));
    }

    [Test]
    public async Task Slow_body_comes_little_by_little_and_takes_as_long_as_it_should(CancellationToken cancel)
    {
        using HttpResponseMessage response = await SendAsync("images; slow-body=40", cancel);
        await using Stream stream = await response.Content.ReadAsStreamAsync(cancel);
        long length = response.Content.Headers.ContentLength!.Value;
        byte[] buffer = new byte[length];
        int read = 0;
        int pieces = 0;
        TimeSpan passed = TimeSpan.Zero;

        while (read < length)
        {
            int piece = await stream.ReadAsync(buffer.AsMemory(read), cancel);
            read += piece;
            pieces++;
            passed += await _clock.PassNextWaitAsync(cancel);
        }

        Assert.Multiple(() =>
        {
            Assert.That(Encoding.UTF8.GetString(buffer), Does.EndWith("}"));
            Assert.That(pieces, Is.GreaterThan(5));
            Assert.That(passed, Is.EqualTo(TimeSpan.FromSeconds(40)));
        });
    }

    [Test]
    public async Task Answers_that_wait_do_not_hold_the_end_of_the_server_up(CancellationToken cancel)
    {
        Task<HttpResponseMessage> answer = SendAsync("images; latency=3600", cancel);
        await _clock.NextWaitAsync(cancel);

        await Server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), cancel);

        await Assert.CatchAsync<HttpRequestException>(() => answer);
    }

    private Task<HttpResponseMessage> SendAsync(string scenario, CancellationToken cancel)
    {
        Server.Play(Scenario.Parse(scenario));
        HttpRequestMessage request = new(HttpMethod.Post, ImagesOperations.GenerateImages.Path)
        {
            Content = new StringContent("""{ "model": "flux/kontext-max/text-to-image", "prompt": "x" }""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Authorization", "Bearer any");
        return Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
    }
}
