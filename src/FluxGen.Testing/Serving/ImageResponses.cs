using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.Images;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;
using Newtonsoft.Json.Linq;
using SkiaSharp;

namespace FluxGen.Testing.Serving;

// The successes of a generation, in each form of which the specification has an example.
internal sealed class ImageResponses
{
    private readonly IReadOnlyDictionary<string, ImageSize> _sizes;
    private readonly IReadOnlyDictionary<SuccessForm, SuccessTemplate> _templates;
    private readonly Uri _server;
    private readonly RandomValues _random;
    private readonly SeedRange _seeds;

    public ImageResponses(Operation operation, IReadOnlyDictionary<string, ImageSize> sizes, Uri server, RandomValues random)
    {
        _sizes = sizes;
        _server = server;
        _random = random;
        GenerationSchema.EnsureDefaults(
            operation, nameof(ImageGenerationRequest.AspectRatio), nameof(ImageGenerationRequest.NumImages), nameof(ImageGenerationRequest.OutputFormat));
        _seeds = GenerationSchema.ReadSeedRange(operation);
        _templates = SuccessTemplate.ReadAll(operation);
        if (FindObstacle(SuccessForm.Images) is { } obstacle)
        {
            JObject sample = ModelJson.Write(new ImageGenerationResponse { Images = [], Seed = 0, HasNsfwConcepts = [], Prompt = string.Empty });
            throw new InvalidOperationException(
                $"{operation.Method} {operation.Path}: {obstacle} Its properties are {string.Join(", ", sample.Properties().Select(property => property.Name))}.");
        }
    }

    public string? FindObstacle(SuccessForm form) =>
        _templates.ContainsKey(form) ? null : $"None of the success examples in the specification has the form {form}. Add one there.";

    public SuccessForm? FindForm(HttpStatusCode status) =>
        _templates.Where(template => template.Value.Status == status).Select(template => (SuccessForm?)template.Key).Min();

    // Expects a request in which absent properties have been replaced by their defaults.
    public MockResponse Create(SuccessForm form, ImageOptions options, ImageGenerationRequest request)
    {
        SuccessTemplate template = _templates[form];
        long seed = request.Seed ?? _random.NextSeed(_seeds);
        MockImage[] images = [.. CreateImages(options, request, seed)];
        ImageGenerationResponse response = template.Copy();
        switch (form)
        {
            case SuccessForm.Images:
                FillImages(response, images, options, seed, request.Prompt);
                break;
            case SuccessForm.DataWithUrl:
                response.Data = [.. images.Select(image => new ImageData { Url = ImageUrl.Of(image, _server) })];
                break;
            case SuccessForm.DataWithBase64:
                response.Data = [.. images.Select(image => new ImageData { B64Json = image.Render() })];
                break;
            case SuccessForm.Job:
                FillJob(response, images, request.Prompt);
                break;
        }

        return template.Fill(response);
    }

    private static void FillJob(ImageGenerationResponse response, MockImage[] images, string prompt)
    {
        response.Prompt = response.Prompt is JArray ? new JArray(prompt) : prompt;
        response.NumReturns = images.Length;
        response.Output!.Choices = [.. images.Select(image => new JobChoice { ImageBase64 = image.Render() })];
        if (response.Args is { } arguments && images is [var first, ..])
        {
            arguments.Prompt = prompt;
            arguments.N = images.Length;
            arguments.Size = new ImageSize(first.Width, first.Height).ToString();
        }
    }

    private void FillImages(ImageGenerationResponse response, MockImage[] images, ImageOptions options, long seed, string prompt)
    {
        response.Images =
        [
            .. images.Select(image => new ImageInfo
            {
                Url = ImageUrl.Of(image, _server),
                Width = image.Width,
                Height = image.Height,
                ContentType = ImageUrl.MediaType(image.Format),
            }),
        ];
        response.Seed = seed;
        response.HasNsfwConcepts = [.. images.Select((_, index) => options.Nsfw.ElementAtOrDefault(index))];
        response.Prompt = prompt;
    }

    private IEnumerable<MockImage> CreateImages(ImageOptions options, ImageGenerationRequest request, long seed)
    {
        string ratio = request.AspectRatio!.Value.Value;
        ImageSize size = options.Size ?? _sizes[ratio];
        string formatName = request.OutputFormat!.Value.Value;
        SKEncodedImageFormat format = ImageUrl.FindFormat(formatName)
            ?? throw new InvalidOperationException($"The mock server cannot render images in the format '{formatName}'.");
        MockImage first = new(size.Width, size.Height, format, seed, ratio, request.Prompt) { FileSize = options.FileSize };
        return Enumerable.Range(0, options.Count ?? request.NumImages!.Value).Select(index => first with { Seed = unchecked(seed + index) });
    }
}
