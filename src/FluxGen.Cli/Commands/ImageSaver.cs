using FluxGen.Cli.Output;

namespace FluxGen.Cli.Commands;

internal sealed class ImageSaver(string directory, bool overwrite, Report report)
{
    public async Task<IReadOnlyList<SavedImage>> SaveAsync(ImageGeneration generation, CancellationToken cancellationToken)
    {
        List<SavedImage> saved = [];
        foreach (GeneratedImage image in generation.Images)
        {
            string step = $"Saving image {saved.Count + 1} of {generation.Images.Count}";
            saved.Add(await report.WhileAsync(step, () => SaveAsync(image, generation.Images, cancellationToken)));
        }

        return saved;
    }

    private async Task<SavedImage> SaveAsync(GeneratedImage image, IReadOnlyList<GeneratedImage> all, CancellationToken cancellationToken)
    {
        try
        {
            string target = Path.EndsInDirectorySeparator(directory) ? directory : directory + Path.DirectorySeparatorChar;
            return new(image, await image.SaveAsync(target, overwrite, cancellationToken), Problem: null);
        }
        catch (OperationCanceledException)
        {
            report.Addresses(all);
            throw;
        }
        catch (Exception failure) when (failure is FluxImageException or IOException or UnauthorizedAccessException)
        {
            // An address can be used again; bytes exist nowhere else.
            string? rescued = image.Bytes is { } bytes ? await RescuedFile.SaveAsync(bytes) : null;
            return new(image, rescued, failure.Message);
        }
    }
}
