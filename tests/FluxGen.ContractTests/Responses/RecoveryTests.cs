using System.Net;
using FluxGen.ContractTests.Faults;
using FluxGen.Testing;

namespace FluxGen.ContractTests.Responses;

// What is still possible during and after a fault.
[CancelAfter(60_000)]
public sealed class RecoveryTests : OwnServer
{
    private static IEnumerable<TestCaseData> Faults() =>
        from theme in FaultTheme.All
        from row in theme.Rows
        where row is { Wire.Generation: not null, Exception: not null, MaxRetries: 0 }
        select new TestCaseData(row).SetArgDisplayNames(row.Name);

    [TestCaseSource(nameof(Faults))]
    public async Task Only_a_rate_limit_is_retried_because_it_cost_nothing(object given)
    {
        FaultRow fault = (FaultRow)given;
        Server.PlayAlways(fault.Wire.Generation!.WithRetryAfter(TimeSpan.Zero));
        using FluxClient flux = NewClient(maxRetries: 2);

        await Assert.CatchAsync<FluxException>(() => flux.GenerateAsync(Order));

        Server.ShouldHaveReceived(fault.Exception == typeof(FluxRateLimitException) ? 3 : 1);
    }

    // The handler has only one connection: after a leak, the second call would wait forever.
    [TestCaseSource(nameof(Faults))]
    public async Task Connection_is_free_again_after_a_fault(object given)
    {
        Server.Play(((FaultRow)given).Wire.Generation!);
        using SocketsHttpHandler handler = new() { MaxConnectionsPerServer = 1 };
        using HttpClient http = new(handler);
        using FluxClient flux = new(http, new FluxClientOptions { ApiKey = "any", BaseAddress = Server.BaseAddress });

        await Assert.CatchAsync<FluxException>(() => flux.GenerateAsync(Order));

        Assert.That((await flux.GenerateAsync(Order)).Images, Has.Count.EqualTo(1));
    }

    [TestCase("images; latency=600")]
    [TestCase("images; body-latency=600")]
    [TestCase("images; slow-body=600")]
    public async Task Call_can_be_cancelled_while_it_waits_for_the_response(string scenario)
    {
        Server.Play(Scenario.Parse(scenario));
        using CancellationTokenSource cancellation = new();

        Task<ImageGeneration> call = Flux.GenerateAsync(Order, cancellation.Token);
        await Server.WaitForRequestAsync();
        await cancellation.CancelAsync();

        Assert.That(async () => await call, Throws.InstanceOf<OperationCanceledException>().Or.InstanceOf<FluxException>());
        Server.ShouldHaveReceived(1);
    }

    [TestCase("images; chunked")]
    [TestCase("images; gzip")]
    [TestCase("images; gzip; chunked")]
    [TestCase("data-base64; size=64x64; chunked; slow-body=0.05")]
    [TestCase("images; type=text/plain")]
    [TestCase("images; latency=0.01; body-latency=0.01; slow-body=0.01")]
    public async Task Unusual_form_of_a_success_costs_no_image(string scenario)
    {
        Server.Play(Scenario.Parse(scenario));

        Assert.That((await Flux.GenerateAsync(Order)).Images, Has.Count.EqualTo(1));
    }

    [TestCase("reset")]
    [TestCase("html:503")]
    public async Task Download_is_retried_after_a_fault_that_may_pass(string scenario)
    {
        Server.PlayForDownloads(Scenario.Parse(scenario));

        Assert.That(await ReadAsync((await Flux.GenerateAsync(Order)).Images.Single()), Is.GreaterThan(1000));
        Assert.That((Server.Downloads.Count, Server.Downloads[^1].Status), Is.EqualTo((2, HttpStatusCode.OK)));
        Server.ShouldHaveReceived(1);
    }

    [TestCase("404")]
    [TestCase("images; break=0.5")]
    public async Task Failed_download_throws_and_can_be_repeated(string scenario)
    {
        Server.PlayForDownloads(Scenario.Parse(scenario));
        GeneratedImage image = (await Flux.GenerateAsync(Order)).Images.Single();

        await Assert.CatchAsync<FluxException>(() => ReadAsync(image));

        Assert.That(await ReadAsync(image), Is.GreaterThan(1000));
        Assert.That((Server.Downloads.Count, Server.Downloads[^1].Status), Is.EqualTo((2, HttpStatusCode.OK)));
        Server.ShouldHaveReceived(1);
    }

    [TestCase("200")]
    [TestCase("success; size=64x64; file-size=50000")]
    public async Task Successful_download_can_have_another_size(string scenario)
    {
        Server.PlayForDownloads(Scenario.Parse(scenario));

        Assert.That(await ReadAsync((await Flux.GenerateAsync(Order)).Images.Single()), Is.GreaterThanOrEqualTo(50_000));
    }

    [Test]
    public async Task Key_is_not_sent_with_a_download()
    {
        await ReadAsync((await Flux.GenerateAsync(Order)).Images.Single());

        Assert.That(Server.Downloads.Single().Headers.Keys, Has.None.EqualTo("Authorization").IgnoreCase);
    }

    private static async Task<long> ReadAsync(GeneratedImage image)
    {
        await using Stream stream = await image.OpenReadAsync();
        using MemoryStream copy = new();
        await stream.CopyToAsync(copy);
        return copy.Length;
    }
}
