using FluxGen.Testing;

namespace FluxGen.Testing.Tests.Scenarios;

// Two clocks that only these tests move: by the server's the answer never goes on, by the client's the time runs out when the
// server has come as far as it will. However slow the machine is, neither of them is too early.
[CancelAfter(60_000)]
public sealed class TimeoutTests : OwnServer
{
    private readonly FakeClock _serverClock = new();
    private readonly FakeClock _clientClock = new();

    protected override FluxApiServerOptions Options => new() { TimeProvider = _serverClock };

    [TestCase("images; latency=600")]
    [TestCase("images; body-latency=600")]
    [TestCase("images; slow-body=600")]
    [TestCase("500; body-latency=600")]
    public async Task Answer_that_takes_too_long_is_given_up_and_not_asked_for_again(string scenario, CancellationToken cancel)
    {
        Server.Play(Scenario.Parse(scenario));
        using FluxClient flux = new(new FluxClientOptions
        {
            ApiKey = "the-secret-key",
            BaseAddress = Server.BaseAddress,
            MaxRetries = 2,
            Timeout = TimeSpan.FromSeconds(7),
            TimeProvider = _clientClock,
        });

        Task<ImageGeneration> call = flux.GenerateAsync(Order, cancel);
        await Server.WaitForRequestAsync(cancellationToken: cancel);
        await _serverClock.NextWaitAsync(cancel);
        Assert.That(call.IsCompleted, Is.False, "The call did not wait for the answer.");
        Assert.That(await _clientClock.PassNextWaitAsync(cancel), Is.EqualTo(TimeSpan.FromSeconds(7)));

        FluxException? exception = await Assert.CatchAsync<FluxException>(() => call);
        Assert.That(exception!.Delivery, Is.Not.EqualTo(Delivery.NotSent).And.Not.EqualTo(Delivery.Refused), exception.ToString());
        Server.ShouldHaveReceived(1);
    }
}
