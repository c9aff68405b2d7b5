using System.Threading.Channels;
using FluxGen.Cli.Output;
using FluxGen.Testing;

namespace FluxGen.Cli.Serve;

// Writes a line for each request, behind the server's back: a log that cannot be written, for example because its reader has stopped
// or the disk is full, must not keep the server from responding.
internal sealed class RequestLog : IAsyncDisposable
{
    private const int MaxLength = 600;
    private const int EndLength = 250;
    private const int MaxWaiting = 1000;

    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(1);

    private readonly Channel<string> _lines;
    private readonly TimeProvider _time;
    private readonly Task _writing;
    private int _dropped;

    public RequestLog(TextOutput output, TimeProvider time)
    {
        _time = time;
        BoundedChannelOptions options = new(MaxWaiting) { FullMode = BoundedChannelFullMode.DropOldest };
        _lines = Channel.CreateBounded<string>(options, _ => Interlocked.Increment(ref _dropped));

        // Writing may block for as long as nobody reads.
        _writing = Task.Factory.StartNew(() => WriteLines(output), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public void Add(CapturedRequest request) => _lines.Writer.TryWrite(Shorten(FormattableString.Invariant($"{_time.GetUtcNow():u} {request}")));

    public async ValueTask DisposeAsync()
    {
        _lines.Writer.Complete();
        await _writing.WaitAsync(EndTimeout, _time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void WriteLines(TextOutput output)
    {
        foreach (string line in _lines.Reader.ReadAllAsync().ToBlockingEnumerable())
        {
            if (Interlocked.Exchange(ref _dropped, 0) is > 0 and var dropped)
            {
                output.TryWriteLine(FormattableString.Invariant($"{dropped} lines are left out here, because nobody read them."));
            }

            output.TryWriteLine(line);
        }
    }

    // The response and the violations are at the end, so the middle is left out.
    private static string Shorten(string line) =>
        line.Length <= MaxLength ? line : $"{line[..(MaxLength - EndLength - 1)]}…{line[^EndLength..]}";
}
