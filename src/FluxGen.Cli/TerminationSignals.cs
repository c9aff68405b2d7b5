using System.Runtime.InteropServices;

namespace FluxGen.Cli;

// Ctrl+C, a request to end, and a terminal that is closed all cancel the command, so that what has been paid for is kept or told.
// Another signal ends the program at once.
internal sealed class TerminationSignals : IDisposable
{
    // The same event can send more than one signal. For example, 'timeout' sends it to the program and then to its group.
    private static readonly TimeSpan OneEvent = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _cancellation = new();
    private readonly Lock _lock = new();
    private readonly PosixSignalRegistration[] _registrations;
    private readonly TimeProvider _time;
    private readonly Action _endAtOnce;
    private long? _first;

    public TerminationSignals(TimeProvider time, Action endAtOnce)
    {
        _time = time;
        _endAtOnce = endAtOnce;
        PosixSignal[] signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];
        _registrations = [.. signals.Select(signal => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            Receive();
        }))];
    }

    public CancellationToken Token => _cancellation.Token;

    public void Receive()
    {
        lock (_lock)
        {
            if (_first is { } first && _time.GetElapsedTime(first) > OneEvent)
            {
                _endAtOnce();
            }

            _first ??= _time.GetTimestamp();
        }

        _cancellation.Cancel();
    }

    // A signal that is being handled meanwhile still needs the token.
    public void Dispose() => Array.ForEach(_registrations, registration => registration.Dispose());
}
