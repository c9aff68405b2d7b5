namespace FluxGen.Downloads;

internal sealed class DownloadStream(Download download) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("The length of a download is not known in advance.");

    public override long Position
    {
        get => throw new NotSupportedException("A download has no position.");
        set => throw new NotSupportedException("A download can only be read forwards.");
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(download.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // Only an asynchronous read can be abandoned at the timeout.
    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A download can only be read forwards.");

    public override void SetLength(long value) => throw new NotSupportedException("A download cannot be changed.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A download cannot be changed.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            download.Dispose();
        }

        base.Dispose(disposing);
    }
}
