using System.Text;
using FluxGen.Cli.Output;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FluxGen.Cli.Generate;

internal sealed class ImageSaver(string directory, bool overwrite, Report report)
{
    public async Task<IReadOnlyList<SavedImage>> SaveAsync(ImageGeneration generation, CancellationToken cancellationToken)
    {
        List<SavedImage> saved = [];
        for (int number = 1; number <= generation.Images.Count; number++)
        {
            // Even after a cancellation: what came without an address exists nowhere else.
            GeneratedImage image = generation.Images[number - 1];
            if (image.Bytes is null && cancellationToken.IsCancellationRequested)
            {
                continue;
            }

            string step = $"Saving image {number} of {generation.Images.Count}";
            if (await report.WhileAsync(step, () => SaveAsync(image, generation, cancellationToken)) is { } result)
            {
                saved.Add(result);
            }
        }

        return saved;
    }

    // Null where it was cancelled. Whatever else goes wrong must not keep the other images, which are paid for too.
    private async Task<SavedImage?> SaveAsync(GeneratedImage image, ImageGeneration generation, CancellationToken cancellationToken)
    {
        try
        {
            string target = Path.EndsInDirectorySeparator(directory) ? directory : directory + Path.DirectorySeparatorChar;
            CancellationToken whileReplaceable = image.Bytes is null ? cancellationToken : CancellationToken.None;
            return new(image, await image.SaveAsync(target, overwrite, whileReplaceable), Problem: null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception failure)
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
