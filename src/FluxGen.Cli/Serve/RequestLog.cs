using FluxGen.Testing;

namespace FluxGen.Cli.Serve;

internal sealed class RequestLog(TextWriter writer, TimeProvider time)
{
    private const int MaxLength = 600;
    private const int EndLength = 250;

    public void Write(CapturedRequest request)
    {
        try
        {
            writer.WriteLine(Shorten(FormattableString.Invariant($"{time.GetUtcNow():u} {request}")));
            writer.Flush();
        }
        catch (IOException)
        {
            // A log that cannot be written, for example on a full disk, must not keep the server from responding.
        }
    }

    // The response and the violations are at the end, so the middle is left out.
    private static string Shorten(string line) =>
        line.Length <= MaxLength ? line : $"{line[..(MaxLength - EndLength - 1)]}…{line[^EndLength..]}";
}
