using FluxGen.Downloads;
using FluxGen.Runtime;

namespace FluxGen.Images;

// Writes the images inside a response to files while it arrives, and afterwards assigns each image of the response its file.
internal sealed class ResponseImageSink(ImageDirectory directory, long maxImageBytes, long maxResponseBytes, int requestedImages) : IBinaryPropertySink, IDisposable
{
    private readonly BinaryPlaceholder _placeholder = new();
    private readonly List<ReceivedImage> _images = [];

    // A small response can unfold to any number of images. The service may send more of them than were requested.
    private long _left = Math.Max(maxResponseBytes, Multiply(maxImageBytes, Math.Max(1, requestedImages)));

    public int Count => _images.Count;

    public Stream Wrap(Stream response) => new BinaryPropertyStream(response, IsBinary, _placeholder, this, ReadMode.Tolerant);

    public void Begin(int index) => _images.Add(new(directory.CreateFile(index), directory.CreateMeter(index), maxImageBytes));

    public void Write(ReadOnlySpan<byte> bytes) => _left -= _images[^1].Write(bytes, _left);

    public void Complete(bool isBase64) => _images[^1].Complete(isBase64);

    // Keeps all of a response that cannot be read, and returns the files. Half of the last image can often be shown.
    public IReadOnlyList<string> Rescue(ReadOnlyMemory<byte> body)
    {
        if (_images.Count > 0)
        {
            _images[^1].BreakOff();
        }

        string? rescuedBody = body.IsEmpty ? null : RescuedFile.Write(body.Span, directory.Path);
        return [.. _images.Select(image => image.Path).Append(rescuedBody).OfType<string>()];
    }

    public void AssignTo(ImageGeneration generation, ImageDownloader downloader)
    {
        foreach (ImageData data in generation.Raw.Data ?? [])
        {
            data.B64Json = Find(data.B64Json) is null ? data.B64Json : null;
        }

        foreach (JobChoice choice in generation.Raw.Output?.Choices ?? [])
        {
            choice.ImageBase64 = Find(choice.ImageBase64) is null ? choice.ImageBase64 : null;
        }

        List<ReceivedImage> left = [.. _images];
        foreach (GeneratedImage image in generation.Images)
        {
            if (image.Bytes is { } bytes && Find(bytes.Span) is { } received)
            {
                received.AssignTo(image);
                left.Remove(received);
            }
        }

        // An image that arrived in a place where the specification has none belongs to what could not be read there.
        foreach (GeneratedImage image in generation.Images)
        {
            if (image is { Url: null, Bytes: null, Path: null, Failure: null } && left.Count > 0)
            {
                left[0].AssignTo(image);
                left.RemoveAt(0);
            }
        }

        foreach (ReceivedImage received in left)
        {
            GeneratedImage image = new(downloader, generation.Prompt, generation.Images.Count);
            received.AssignTo(image);
            generation.Images = [.. generation.Images, image];
        }

        // Whatever it is, it has been paid for.
        generation.ResponseFile = generation.Images.Count == 0 ? directory.Rescue(generation.Raw) : null;
    }

    public void Dispose() => _images.ForEach(image => image.Dispose());

    private static long Multiply(long bytes, int count) => bytes > long.MaxValue / count ? long.MaxValue : bytes * count;

    private static bool IsBinary(string name) => ImageDataJsonConverter.IsBinary(name) || JobChoiceJsonConverter.IsBinary(name);

    private ReceivedImage? Find(ReadOnlySpan<byte> bytes) => _placeholder.Find(bytes) is { } index ? _images[index] : null;
}
