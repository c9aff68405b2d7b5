using FluxGen.Downloads;
using FluxGen.Formats;

namespace FluxGen.Images;

// One image while it arrives inside a response. Where the disk fails, the image is kept in memory, because it has been paid for.
// Files are written synchronously, in large pieces: an asynchronous write would only occupy another thread.
internal sealed class ReceivedImage(ImageFile file, ProgressMeter meter, long maxBytes) : IDisposable
{
    // An image whose format is not known is kept to be looked at, and hardly any is larger.
    private const int MaxForeignBytes = 16 * 1024 * 1024;

    private FileStream? _stream;
    private MemoryStream? _rescued;
    private Exception? _failure;
    private readonly ImageScanner _scanner = new();
    private long _length;
    private string? _problem;

    public string? Path { get; private set; }

    private ReadOnlyMemory<byte>? Rescued => _rescued?.GetBuffer().AsMemory(0, (int)_rescued.Length);

    // Returns how many bytes were stored, of those that are left for all images of the response.
    public int Write(ReadOnlySpan<byte> bytes, long left)
    {
        _problem ??= FindExcess(_length + bytes.Length, isTooMuch: bytes.Length > left);
        if (_problem is not null)
        {
            return 0;
        }

        if (_length == 0)
        {
            meter.Begin(totalBytes: null);
        }

        Store(bytes);
        _scanner.Write(bytes);
        _length += bytes.Length;
        meter.Add(bytes.Length);
        return bytes.Length;
    }

    public void Complete(bool isBase64)
    {
        _problem ??= isBase64 ? FindProblem() : "The response has an image that is not base64.";
        meter.End();
        Commit(_problem is null ? "" : ".part");
    }

    public void BreakOff() => Commit(".part");

    public void AssignTo(GeneratedImage image)
    {
        image.MediaType ??= _scanner.MediaType;
        image.Path = Path;
        if (_problem is not null)
        {
            image.Bytes = Path is null ? Rescued : null;
            image.Problem = $"{_problem} {(Path is null ? "It could not be saved." : $"What arrived of it is in '{Path}'.")}";
            image.Failure = new FluxImageException(image.Problem, url: null);
            return;
        }

        image.Bytes = Rescued;
        image.Failure = _failure;
    }

    public void Dispose()
    {
        if (_stream is not null)
        {
            Close();
            file.Discard();
        }
    }

    private string? FindExcess(long length, bool isTooMuch) => length switch
    {
        _ when length > maxBytes => $"The response has an image that is larger than {maxBytes} bytes ({nameof(FluxClientOptions.MaxDownloadBytes)}).",
        _ when isTooMuch =>
            $"The images in the response are larger together than {nameof(FluxClientOptions.MaxDownloadBytes)} for each that was requested, and than {nameof(FluxClientOptions.MaxResponseBytes)}.",
        > MaxForeignBytes when _scanner.IsForeign => $"{FindProblem()} It is larger than {MaxForeignBytes} bytes, and the rest was left out.",
        _ => null,
    };

    private string? FindProblem() => _scanner.Problem is { } problem ? $"The response has an image that {problem}." : null;

    private void Store(ReadOnlySpan<byte> bytes)
    {
        if (_rescued is null)
        {
            try
            {
                _stream ??= file.Create(useAsync: false);
                _stream.Write(bytes);
                return;
            }
            catch (Exception failure) when (ImageFile.IsDiskFailure(failure))
            {
                _failure = file.Explain(failure);
                _rescued = ReadBack();
            }
        }

        _rescued.Write(bytes);
    }

    private MemoryStream ReadBack()
    {
        MemoryStream rescued = new();
        if (_stream is not null)
        {
            _stream.SetLength(_length);
            _stream.Position = 0;
            _stream.CopyTo(rescued);
            Close();
            file.Discard();
        }

        return rescued;
    }

    private void Commit(string suffix)
    {
        if (_stream is not null && !File.Exists(file.Part))
        {
            _failure = new IOException($"The file '{file.Part}' was deleted while the image arrived.");
            _rescued = ReadBack();
        }

        if (Rescued is { } bytes)
        {
            Path ??= RescuedFile.Write(bytes.Span);
        }

        if (_stream is null)
        {
            return;
        }

        Close();
        try
        {
            Path = file.Commit(suffix);
        }
        catch (Exception failure) when (ImageFile.IsDiskFailure(failure))
        {
            // It cannot have its name, but all of it is there.
            (_failure, Path) = (failure, file.Part);
        }
    }

    private void Close()
    {
        _stream!.Dispose();
        _stream = null;
    }
}
