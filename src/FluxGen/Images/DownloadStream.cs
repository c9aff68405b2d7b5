namespace FluxGen;

// Tells a failing network apart from a failing disk, and stops a picture that never ends.
internal sealed class DownloadStream(Stream content, HttpResponseMessage response, Uri url, long maxBytes) : Stream
{
    private long _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("The length of a download is not known in advance.");

    public override long Position
    {
        get => _count;
        set => throw new NotSupportedException("A download can only be read forwards.");
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Count(await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException or InvalidDataException)
        {
            throw Broken(broken);
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Count(content.Read(buffer));
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException or InvalidDataException)
        {
            throw Broken(broken);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

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
            content.Dispose();
            response.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int read)
    {
        _count += read;
        return _count <= maxBytes
            ? read
            : throw new FluxImageException($"The image at {url} is larger than the {maxBytes} bytes that are downloaded at most ({nameof(FluxClientOptions.MaxDownloadBytes)}).", url);
    }

    private FluxImageException Broken(Exception broken) =>
        new($"The download of the image at {url} broke off after {_count} bytes: {broken.Message} It may be tried again.", url, broken);
}
