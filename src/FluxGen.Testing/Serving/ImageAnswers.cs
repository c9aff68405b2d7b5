using System.Globalization;
using System.Net;
using Newtonsoft.Json.Linq;
using SkiaSharp;

namespace FluxGen.Testing;

// The success with pictures, their sizes and the seed. The other forms of the answer have no size to check against.
internal sealed class ImageAnswers
{
    private readonly IReadOnlyDictionary<string, PictureSize> _sizes;
    private readonly Uri _server;
    private readonly HttpStatusCode _status;
    private readonly string _mediaType;
    private readonly SeedRange _seeds;

    public ImageAnswers(SpecOperation operation, IReadOnlyDictionary<string, PictureSize> sizes, Uri server)
    {
        _sizes = sizes;
        _server = server;
        RequestMember.RequireDefault(operation, nameof(ImageGenerationRequest.AspectRatio));
        RequestMember.RequireDefault(operation, nameof(ImageGenerationRequest.NumImages));
        RequestMember.RequireDefault(operation, nameof(ImageGenerationRequest.OutputFormat));
        _seeds = SeedRange.Of(RequestMember.Find(operation, nameof(ImageGenerationRequest.Seed)));
        (_status, _mediaType) = FindForm(operation, Wire.Write(Compose([], seed: 0, prompt: string.Empty)));
    }

    // The request is whole: what the caller left out has the default of the specification.
    public Answer Create(ImageGenerationRequest request)
    {
        string ratio = Wire.Write(request.AspectRatio!.Value);
        SKEncodedImageFormat format = ParseFormat(Wire.Write(request.OutputFormat!.Value));
        long seed = request.Seed ?? _seeds.Next();
        PictureSize size = _sizes[ratio];
        Picture first = new(size.Width, size.Height, format, seed, ratio, request.Prompt);
        IEnumerable<Picture> pictures = Enumerable.Range(0, request.NumImages!.Value).Select(index => first with { Seed = unchecked(seed + index) });
        return Answer.Json(_status, _mediaType, Wire.Write(Compose([.. pictures], seed, request.Prompt)));
    }

    private static SKEncodedImageFormat ParseFormat(string name) =>
        PictureAddress.TryParseFormat(name, out SKEncodedImageFormat format)
            ? format
            : throw new InvalidOperationException($"The mock server cannot draw pictures in the format '{name}'.");

    // The status is that of the response which has an example with these members.
    private static (HttpStatusCode Status, string MediaType) FindForm(SpecOperation operation, JObject answer)
    {
        string[] members = [.. answer.Properties().Select(member => member.Name)];
        foreach (SpecResponse response in operation.Responses.Where(response => response.Status.StartsWith('2')))
        {
            SpecContent? content = response.Contents.FirstOrDefault(content =>
                content.Examples.Values.OfType<JObject>().Any(example => members.All(example.ContainsKey)));
            if (content is not null)
            {
                return ((HttpStatusCode)int.Parse(response.Status, CultureInfo.InvariantCulture), content.MediaType);
            }
        }

        throw new InvalidOperationException(
            $"None of the success responses of {operation.Method} {operation.Path} in the specification has an example with the "
            + $"members {string.Join(", ", members)}, so the mock server does not know how to answer. Add one there.");
    }

    private ImageGenerationResponse Compose(IReadOnlyList<Picture> pictures, long seed, string prompt) => new()
    {
        Images =
        [
            .. pictures.Select(picture => new GeneratedPicture
            {
                Url = PictureAddress.Of(picture, _server),
                Width = picture.Width,
                Height = picture.Height,
                ContentType = PictureAddress.MediaType(picture.Format),
            }),
        ],
        Timings = new JObject(),
        Seed = seed,
        HasNsfwConcepts = [.. pictures.Select(_ => false)],
        Prompt = prompt,
    };
}
