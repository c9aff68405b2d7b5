using System.Text;
using FluxGen.Cli.Output;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Commands;

internal sealed class ImageSaver(string directory, bool overwrite, Report report)
{
    public async Task<IReadOnlyList<SavedImage>> SaveAsync(ImageGeneration generation, CancellationToken cancellationToken)
    {
        List<SavedImage> saved = [];
        foreach (GeneratedImage image in generation.Images)
        {
            string step = $"Saving image {saved.Count + 1} of {generation.Images.Count}";
            saved.Add(await report.WhileAsync(step, () => SaveAsync(image, generation, cancellationToken)));
        }

        return saved;
    }

    private async Task<SavedImage> SaveAsync(GeneratedImage image, ImageGeneration generation, CancellationToken cancellationToken)
    {
        try
        {
            string target = Path.EndsInDirectorySeparator(directory) ? directory : directory + Path.DirectorySeparatorChar;
            CancellationToken whileReplaceable = image.Bytes is null ? cancellationToken : CancellationToken.None;
            return new(image, await image.SaveAsync(target, overwrite, whileReplaceable), Problem: null);
        }
        catch (OperationCanceledException)
        {
            report.Addresses(generation.Images);
            throw;
        }
        catch (Exception failure) when (failure is FluxImageException || RescuedFile.IsUnwritable(failure))
        {
            return new(image, await RescueAsync(image, generation), failure.Message);
        }
    }

    // An address can be used again; anything else exists nowhere but here.
    private static async Task<string?> RescueAsync(GeneratedImage image, ImageGeneration generation) => image switch
    {
        { Bytes: { } bytes } => await RescuedFile.SaveAsync(bytes),
        { Url: null } => await RescuedFile.SaveAsync(Encoding.UTF8.GetBytes(JObject.FromObject(generation.Raw, JsonSerializer.Create()).ToString())),
        _ => null,
    };
}
