using FluxGen.Testing;

namespace FluxGen.Cli.Serving;

// The log: a line for each request.
internal sealed class RequestLines(TextWriter log, TimeProvider time)
{
    public void Write(CapturedRequest request)
    {
        try
        {
            log.WriteLine(TerminalLine.Write(FormattableString.Invariant($"{time.GetUtcNow():u} {request}")));
            log.Flush();
        }
        catch (IOException)
        {
            // A log that cannot be written, such as one on a full disk, is no reason not to answer.
        }
    }
}
