namespace FluxGen;

// One image while it arrives. Where the disk fails, the image has been paid for all the same and goes on in memory.
// Files are written synchronously, in large pieces: what is asynchronous about a file is a thread that waits in its place.
internal sealed class IncomingImage(ImageFile file, long maxBytes) : IDisposable
{
    private FileStream? _stream;
    private MemoryStream? _rescued;
    private Exception? _failure;
    private string? _mediaType;
    private long _length;
    private string? _problem;

    public string? Path { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        _mediaType ??= ImageSignature.MediaType(bytes);
        if (_length + bytes.Length > maxBytes)
        {
            _problem ??= $"The service sent an image that is larger than the {maxBytes} bytes that are taken at most ({nameof(FluxClientOptions.MaxDownloadBytes)}).";
        }

        if (_problem is not null)
        {
            return;
        }

        if (_rescued is null)
        {
            try
            {
                _stream ??= file.Create(useAsync: false);
                _stream.Write(bytes);
            }
            catch (Exception failure) when (IsOfDisk(failure))
            {
                _failure = failure;
                _rescued = Rescue();
            }
        }

        _rescued?.Write(bytes);
        _length += bytes.Length;
    }

    public void Complete(bool isBase64)
    {
        _problem ??= isBase64 ? null : "The service sent an image that is not base64.";
        Commit(_problem is null ? "" : ".part");
    }

    public void BreakOff() => Commit(".part");

    public void Settle(GeneratedImage image)
    {
        image.MediaType ??= _mediaType;
        if (_problem is not null)
        {
            image.Bytes = null;
            image.Problem = $"{_problem} {(Path is null ? "It could not be saved." : $"What came of it is in '{Path}'.")}";
            image.Failure = new FluxImageException(image.Problem, url: null);
            return;
        }

        image.Bytes = _rescued is null ? default(ReadOnlyMemory<byte>?) : _rescued.GetBuffer().AsMemory(0, (int)_rescued.Length);
        image.Path = Path;
        image.Failure = _failure;
    }

    public void Dispose()
    {
        if (_stream is null)
        {
            return;
        }

        _stream.Dispose();
        _stream = null;
        file.Discard();
    }

    private static bool IsOfDisk(Exception failure) => failure is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    private void Commit(string suffix)
    {
        if (_stream is null)
        {
            return;
        }

        _stream.Dispose();
        _stream = null;
        try
        {
            Path = file.Commit(suffix);
        }
        catch (Exception failure) when (IsOfDisk(failure))
        {
            // It cannot have its name, but it is all there.
            (_failure, Path) = (failure, file.Part);
        }
    }

    private MemoryStream Rescue()
    {
        MemoryStream rescued = new();
        if (_stream is not null)
        {
            _stream.SetLength(_length);
            _stream.Position = 0;
            _stream.CopyTo(rescued);
            _stream.Dispose();
            _stream = null;
            file.Discard();
        }

        return rescued;
    }
}
