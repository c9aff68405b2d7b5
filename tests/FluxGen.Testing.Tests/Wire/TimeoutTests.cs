namespace FluxGen.Testing.Tests.Wire;

// The clock of the server stands still, and that of the client moves only when the server waits, so no machine is too slow.
[CancelAfter(60_000)]
public sealed class TimeoutTests : OwnServer
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(7);

    private readonly FakeClock _serverClock = new();
    private readonly FakeClock _clientClock = new();

    protected override FluxApiServerOptions Options => new() { TimeProvider = _serverClock };

    [TestCase("images; latency=600")]
    [TestCase("images; body-latency=600")]
    [TestCase("images; slow-body=600")]
    [TestCase("500; body-latency=600")]
    public async Task Response_that_takes_too_long_is_abandoned_and_not_requested_again(string scenario, CancellationToken cancel)
    {
        Server.Play(Scenario.Parse(scenario));
        using FluxClient flux = NewClient(maxRetries: 2, clock: _clientClock, timeout: Timeout);

        Task<ImageGeneration> call = flux.GenerateAsync(Order, cancel);
        await Server.WaitForRequestAsync(cancellationToken: cancel);
        await _serverClock.NextWaitAsync(cancel);
        Assert.That(call.IsCompleted, Is.False, "The call did not wait for the response.");
        Assert.That(await _clientClock.PassNextWaitAsync(cancel), Is.EqualTo(Timeout));

        FluxException exception = await Expect.CatchAsync<FluxException>(() => call);
        Assert.That(exception.Delivery, Is.Not.EqualTo(Delivery.NotSent).And.Not.EqualTo(Delivery.Refused), exception.ToString());
        Server.ShouldHaveReceived(1);
    }
}
