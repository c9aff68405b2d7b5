namespace FluxGen.Runtime.Http;

// What the streams of this folder have in common: they are read forwards, and asynchronously.
internal abstract class ReadOnlyStream(Stream source) : Stream
{
    protected Stream Source { get; } = source;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("The length of a response is unknown until it has ended.");

    public override long Position
    {
        get => throw new NotSupportedException("A response has no position.");
        set => throw new NotSupportedException("A response can only be read forwards.");
    }

    public abstract override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A response can only be read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A response can only be read forwards.");

    public override void SetLength(long value) => throw new NotSupportedException("A response cannot be changed.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A response cannot be changed.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Source.Dispose();
        }

        base.Dispose(disposing);
    }
}
