using FluxGen.Runtime;

namespace FluxGen;

// Puts the images that an answer carries into files while it arrives, and afterwards tells each image of the answer its file.
internal sealed class ImageIntake(string directory, string prompt, long maxImageBytes) : IBinaryPropertySink, IDisposable
{
    private readonly BinaryPlaceholder _placeholder = new();
    private readonly List<IncomingImage> _images = [];

    // Of images that are whole, and of those that are not.
    public IReadOnlyList<string> Files => [.. _images.Select(image => image.Path).OfType<string>()];

    public Stream Wrap(Stream answer) => new BinaryPropertyStream(answer, IsBinary, _placeholder, this);

    public void Begin(int index) => _images.Add(new(new ImageFile(directory, overwrite: false, prompt, index), maxImageBytes));

    public void Write(ReadOnlySpan<byte> bytes) => _images[^1].Write(bytes);

    public void Complete(bool isBase64) => _images[^1].Complete(isBase64);

    // The image that the answer broke off in. It has been paid for, and half of it can often be shown.
    public void BreakOff()
    {
        if (_images.Count > 0)
        {
            _images[^1].BreakOff();
        }
    }

    public void Settle(ImageGeneration generation)
    {
        foreach (ImageData data in generation.Raw.Data ?? [])
        {
            data.B64Json = Find(data.B64Json) is null ? data.B64Json : null;
        }

        foreach (JobChoice choice in generation.Raw.Output?.Choices ?? [])
        {
            choice.ImageBase64 = Find(choice.ImageBase64) is null ? choice.ImageBase64 : null;
        }

        foreach (GeneratedImage image in generation.Images)
        {
            if (image.Bytes is { } bytes)
            {
                Find(bytes.Span)?.Settle(image);
            }
        }
    }

    public void Dispose() => _images.ForEach(image => image.Dispose());

    private static bool IsBinary(string name) => ImageDataJsonConverter.IsBinary(name) || JobChoiceJsonConverter.IsBinary(name);

    private IncomingImage? Find(ReadOnlySpan<byte> bytes) => _placeholder.Find(bytes) is { } index ? _images[index] : null;
}
