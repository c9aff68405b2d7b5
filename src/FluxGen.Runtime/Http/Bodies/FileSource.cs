namespace FluxGen.Runtime.Http.Bodies;

// A stream of the caller, which is read from where it was. Without seeking, that works once.
internal sealed class FileSource
{
    private readonly long _start;
    private bool _isRead;

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

    public Task WriteAsync(Stream stream, CancellationToken cancellationToken)
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
