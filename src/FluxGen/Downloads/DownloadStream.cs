using FluxGen.Runtime;

namespace FluxGen.Downloads;

internal sealed class DownloadStream(Download download) : ReadOnlyStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(download.ReadAsync(buffer, cancellationToken));

    // Only an asynchronous read can be abandoned at the timeout.
    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            download.Dispose();
        }

        base.Dispose(disposing);
    }
}
