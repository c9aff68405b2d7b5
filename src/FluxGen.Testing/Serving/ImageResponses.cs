using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.Images;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;
using Newtonsoft.Json.Linq;
using SkiaSharp;

namespace FluxGen.Testing.Serving;

// The successes of a generation, in each form that the specification shows, with pictures that were asked for.
internal sealed class ImageResponses
{
    private readonly IReadOnlyDictionary<string, ImageSize> _sizes;
    private readonly IReadOnlyDictionary<SuccessForm, SuccessTemplate> _templates;
    private readonly Uri _server;
    private readonly RandomValues _chance;
    private readonly SeedRange _seeds;

    public ImageResponses(Operation operation, IReadOnlyDictionary<string, ImageSize> sizes, Uri server, RandomValues chance)
    {
        _sizes = sizes;
        _server = server;
        _chance = chance;
        RequestProperty.RequireDefault(operation, nameof(ImageGenerationRequest.AspectRatio));
        RequestProperty.RequireDefault(operation, nameof(ImageGenerationRequest.NumImages));
        RequestProperty.RequireDefault(operation, nameof(ImageGenerationRequest.OutputFormat));
        _seeds = SeedRange.Of(RequestProperty.Find(operation, nameof(ImageGenerationRequest.Seed)));
        _templates = SuccessTemplate.ReadAll(operation);
        RequireDefaultForm(operation);
    }

    public void Require(SuccessForm form) => Template(form);

    // The form that the response with this status shows, if it shows one.
    public SuccessForm? FindForm(HttpStatusCode status) =>
        _templates.Where(template => template.Value.Status == status).Select(template => (SuccessForm?)template.Key).Min();

    // The request is whole: what the caller left out has the default of the specification.
    public MockResponse Create(SuccessForm form, ImageOptions drawing, ImageGenerationRequest request)
    {
        SuccessTemplate template = Template(form);
        long seed = request.Seed ?? _chance.NextSeed(_seeds);
        MockImage[] pictures = [.. Plan(drawing, request, seed)];
        ImageGenerationResponse response = template.Copy();
        switch (form)
        {
            case SuccessForm.Images:
                FillImages(response, pictures, drawing, seed, request.Prompt);
                break;
            case SuccessForm.DataWithUrl:
                response.Data = [.. pictures.Select(picture => new ImageData { Url = ImageUrl.Of(picture, _server) })];
                break;
            case SuccessForm.DataWithBase64:
                response.Data = [.. pictures.Select(picture => new ImageData { B64Json = picture.Render() })];
                break;
            case SuccessForm.Job:
                FillJob(response, pictures, request.Prompt);
                break;
        }

        return template.Fill(response);
    }

    private static void FillJob(ImageGenerationResponse response, MockImage[] pictures, string prompt)
    {
        response.Prompt = response.Prompt is JArray ? new JArray(prompt) : prompt;
        response.NumReturns = pictures.Length;
        response.Output!.Choices = [.. pictures.Select(picture => new JobChoice { ImageBase64 = picture.Render() })];
        if (response.Args is { } arguments && pictures is [var picture, ..])
        {
            arguments.Prompt = prompt;
            arguments.N = pictures.Length;
            arguments.Size = new ImageSize(picture.Width, picture.Height).ToString();
        }
    }

    private void FillImages(
        ImageGenerationResponse response, MockImage[] pictures, ImageOptions drawing, long seed, string prompt)
    {
        response.Images =
        [
            .. pictures.Select(picture => new ImageInfo
            {
                Url = ImageUrl.Of(picture, _server),
                Width = picture.Width,
                Height = picture.Height,
                ContentType = ImageUrl.MediaType(picture.Format),
            }),
        ];
        response.Seed = seed;
        response.HasNsfwConcepts = [.. pictures.Select((_, index) => drawing.Nsfw.ElementAtOrDefault(index))];
        response.Prompt = prompt;
    }

    private IEnumerable<MockImage> Plan(ImageOptions drawing, ImageGenerationRequest request, long seed)
    {
        string ratio = ModelJson.Write(request.AspectRatio!.Value);
        ImageSize size = drawing.Size ?? _sizes[ratio];
        MockImage first = new(size.Width, size.Height, ParseFormat(ModelJson.Write(request.OutputFormat!.Value)), seed, ratio, request.Prompt)
        {
            FileSize = drawing.FileSize,
        };
        return Enumerable.Range(0, drawing.Count ?? request.NumImages!.Value).Select(index => first with { Seed = unchecked(seed + index) });
    }

    private SuccessTemplate Template(SuccessForm form) =>
        _templates.TryGetValue(form, out SuccessTemplate? template)
            ? template
            : throw new ScenarioException($"The specification shows no success in the form {form} among its examples. Add one there.");

    private void RequireDefaultForm(Operation operation)
    {
        if (!_templates.ContainsKey(SuccessForm.Images))
        {
            ImageGenerationResponse sample = new();
            FillImages(sample, [], new ImageOptions(), seed: 0, string.Empty);
            throw new InvalidOperationException(
                $"None of the success responses of {operation.Method} {operation.Path} in the specification has an example with the members "
                + $"{string.Join(", ", ModelJson.Write(sample).Properties().Select(member => member.Name))}, so the mock server does not know how to answer. Add one there.");
        }
    }

    private static SKEncodedImageFormat ParseFormat(string name) =>
        ImageUrl.TryParseFormat(name, out SKEncodedImageFormat format)
            ? format
            : throw new InvalidOperationException($"The mock server cannot draw pictures in the format '{name}'.");
}
