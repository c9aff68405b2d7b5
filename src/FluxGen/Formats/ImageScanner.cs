namespace FluxGen.Formats;

// Finds out, while the bytes of an image pass by, which format it has and whether it is whole.
internal sealed class ImageScanner
{
    private readonly byte[] _start = new byte[ImageSignature.Length];
    private int _startLength;
    private SegmentWalker? _walker;

    public string? MediaType { get; private set; }

    // Whether enough has arrived to tell that this is no image.
    public bool IsForeign => MediaType is null && _startLength == _start.Length;

    // Whether the last byte of the image has arrived. Where the end of a format cannot be found, it is not known.
    public bool IsWhole => _walker is { IsWhole: true };

    public bool IsEmpty => _startLength == 0;

    // What is wrong with the image if nothing follows, or null. The sentence continues "The image …".
    public string? Problem => this switch
    {
        { IsEmpty: true } => "is empty",
        { MediaType: null } => "is not an image: its first bytes are those of no known format",
        { _walker.IsWhole: false } => $"is incomplete: the bytes break off before the end of the {MediaType}",
        _ => null,
    };

    public static string? FindProblem(ReadOnlySpan<byte> image)
    {
        ImageScanner scanner = new();
        scanner.Write(image);
        return scanner.Problem;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (MediaType is null && _startLength < _start.Length)
        {
            int count = Math.Min(bytes.Length, _start.Length - _startLength);
            bytes[..count].CopyTo(_start.AsSpan(_startLength));
            _startLength += count;
            Recognise(_start.AsSpan(0, _startLength));
            bytes = bytes[count..];
        }

        _walker?.Write(bytes);
    }

    private void Recognise(ReadOnlySpan<byte> start)
    {
        MediaType = ImageSignature.MediaType(start);
        _walker = MediaType switch
        {
            "image/jpeg" => new JpegWalker(),
            "image/png" => new PngWalker(),
            "image/webp" => new WebpWalker(),
            "image/gif" => new GifWalker(),
            _ => null,
        };
        _walker?.Write(start);
    }
}
