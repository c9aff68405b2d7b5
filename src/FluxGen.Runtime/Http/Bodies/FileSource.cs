namespace FluxGen.Runtime.Http.Bodies;

// A stream of the caller, which is read from where it was. Without seeking, that works once.
internal sealed class FileSource
{
    private readonly byte[]? _bytes;
    private readonly long _start;
    private bool _isRead;
    private int _readers;

    // Bytes have no position, so that any number of calls can send them at a time.
    public FileSource(byte[] bytes)
        : this(new MemoryStream(bytes, writable: false)) => _bytes = bytes;

    public FileSource(Stream stream)
    {
        if (!stream.CanRead)
        {
            throw new ArgumentException("The stream cannot be read. It may be disposed.", nameof(stream));
        }

        Stream = stream;
        if (stream.CanSeek)
        {
            _start = stream.Position;
            Length = Math.Max(stream.Length - _start, 0);
        }
    }

    public Stream Stream { get; }

    public long? Length { get; }

    public async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (_bytes is not null)
        {
            await stream.WriteAsync(_bytes, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (Interlocked.Exchange(ref _readers, 1) != 0)
        {
            throw new InvalidOperationException("The stream of a request body is being sent by another call, which has moved its position. Give each call a stream of its own.");
        }

        try
        {
            await CopyAsync(stream, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _readers, 0);
        }
    }

    private Task CopyAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (Length is not null)
        {
            Stream.Position = _start;
        }
        else if (_isRead)
        {
            throw new InvalidOperationException("The stream of a request body cannot be sent again, because it cannot seek. Give the call a stream that can, or exclude it from retries.");
        }

        _isRead = true;
        return Stream.CopyToAsync(stream, cancellationToken);
    }
}
