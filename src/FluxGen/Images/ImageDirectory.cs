using FluxGen.Downloads;
using FluxGen.Runtime;
using Newtonsoft.Json;

namespace FluxGen.Images;

// Where the images of one call go. All of them are numbered in the order in which they arrive, so that no two get one name.
internal sealed class ImageDirectory(string directory, string prompt, DirectoryOptions options)
{
    public string Path { get; } = System.IO.Path.EndsInDirectorySeparator(directory) ? directory : directory + System.IO.Path.DirectorySeparatorChar;

    public ImageFile CreateFile(int index) => new(Path, options.Overwrite, prompt, index);

    public ProgressMeter CreateMeter(int index) => new(options.Progress, index + 1);

    // Saves what has not been saved while the response arrived. An image that fails does not keep the others from being
    // saved, because they have been paid for too.
    public async Task SaveAsync(ImageGeneration generation, int receivedCount, CancellationToken cancellationToken)
    {
        int index = receivedCount;
        foreach (GeneratedImage image in generation.Images)
        {
            bool wasInside = image.Bytes is not null || image.Failure is not null;
            if (image.Path is null && image.Failure is null)
            {
                await SaveAsync(image, index++, generation.Raw, cancellationToken).ConfigureAwait(false);
            }

            if (wasInside && image.Failure is FluxImageException && image.Url is { } url && ImageUrl.IsHttp(url))
            {
                await DownloadInsteadAsync(image, index++, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public string? Rescue(ImageGenerationResponse raw)
    {
        // An array is written as it was sent, with the items that do not fit.
        (IList<ImageInfo>? images, IList<ImageData>? data, IList<JobChoice>? choices) = (raw.Images, raw.Data, raw.Output?.Choices);
        try
        {
            raw.Images = raw.AdditionalProperties?.ContainsKey(ImageGenerationResponseJsonConverter.NameOfImages) == true ? null : images;
            raw.Data = raw.AdditionalProperties?.ContainsKey(ImageGenerationResponseJsonConverter.NameOfData) == true ? null : data;
            raw.Output?.Choices = raw.Output.AdditionalProperties?.ContainsKey(JobOutputJsonConverter.NameOfChoices) == true ? null : choices;
            using PooledBuffer json = new();
            JsonBody.Write(json, raw, ImageGenerationResponseJsonConverter.Instance);
            return RescuedFile.Write(json.Written.Span, Path);
        }
        catch (JsonException)
        {
            return null;
        }
        finally
        {
            (raw.Images, raw.Data) = (images, data);
            raw.Output?.Choices = choices;
        }
    }

    private async Task SaveAsync(GeneratedImage image, int index, ImageGenerationResponse raw, CancellationToken cancellationToken)
    {
        try
        {
            // A download can be repeated.
            CancellationToken whileRepeatable = image.IsInside ? CancellationToken.None : cancellationToken;
            image.Path = await image.SaveWholeAsync(CreateFile(index), CreateMeter(index), whileRepeatable).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            image.Failure = failure;
            image.Path = image switch
            {
                _ when (failure as FluxImageException)?.Path is { } part => part,
                { Bytes: { } bytes } => RescuedFile.Write(bytes.Span),
                { Url: null } => Rescue(raw),
                { Url: { } url } when !ImageUrl.IsHttp(url) => Rescue(raw),
                _ => null,
            };
        }
    }

    // The bytes inside the response are no whole image, and it has a URL for the same image.
    private async Task DownloadInsteadAsync(GeneratedImage image, int index, CancellationToken cancellationToken)
    {
        try
        {
            image.Path = await image.DownloadAsync(CreateFile(index), CreateMeter(index), cancellationToken).ConfigureAwait(false);
            (image.Bytes, image.MediaType, image.Problem, image.Failure) = (null, null, null, null);
        }
        catch (Exception failure)
        {
            image.Path ??= (failure as FluxImageException)?.Path;
        }
    }
}
