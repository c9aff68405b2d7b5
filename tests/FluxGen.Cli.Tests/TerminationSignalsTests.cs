namespace FluxGen.Cli.Tests;

public sealed class TerminationSignalsTests
{
    private readonly FakeClock _clock = new();
    private int _ends;

    [Test]
    public void Signal_cancels_another_of_the_same_event_changes_nothing_and_a_later_one_ends_the_program()
    {
        using TerminationSignals signals = new(_clock, () => _ends++);
        Assert.That(signals.Token.IsCancellationRequested, Is.False);

        signals.Receive();
        signals.Receive();

        Assert.That((signals.Token.IsCancellationRequested, _ends), Is.EqualTo((true, 0)));

        _clock.Advance(TimeSpan.FromSeconds(1));
        signals.Receive();

        Assert.That(_ends, Is.EqualTo(1));
    }
}
