using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.Images;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;

namespace FluxGen.Testing.Serving;

// Serves downloads of the images whose URLs are in responses.
internal sealed class ImageEndpoint(IReadOnlyDictionary<string, ImageSize> sizes, DocumentedResponses errors) : IEndpoint
{
    public bool Matches(ReceivedRequest request) =>
        request.Method is "GET" or "HEAD" && request.Path.StartsWith(ImageUrl.Folder, StringComparison.Ordinal);

    public ValidatedRequest Validate(ReceivedRequest request) => new(null, null, []);

    public string? FindObstacle(Scenario scenario) => scenario switch
    {
        { Source: ResponseSource.Example } => "The specification has no examples of downloads. Use a status instead.",
        { ImageOptions: { Count: not null } or { Nsfw.Count: > 0 } } => "A download is a single image without flags.",
        _ => null,
    };

    public MockResponse Respond(Scenario scenario, ValidatedRequest validated, ReceivedRequest request)
    {
        MockResponse response = scenario.Source switch
        {
            ResponseSource.Documented { Status: var status and (< HttpStatusCode.OK or >= HttpStatusCode.MultipleChoices) } => Error(status, request),
            ResponseSource.Fixed source => source.Response,
            _ => Render(scenario.ImageOptions, request),
        };
        return response.With(scenario.ResponseOptions);
    }

    public MockResponse Reject(ValidatedRequest validated, ReceivedRequest request) =>
        errors.Rejection(validated.RefusalStatus, request.Path, validated.Violations);

    // The specification documents the errors of the generation, where something else may not be found.
    private MockResponse Error(HttpStatusCode status, ReceivedRequest request) =>
        errors.Error(status, request.Path, status == HttpStatusCode.NotFound ? _ => "There is no image at this URL." : null);

    private MockResponse Render(ImageOptions options, ReceivedRequest request)
    {
        if (ImageUrl.Parse(request.Path, request.Query, sizes) is not { } requested)
        {
            return Error(HttpStatusCode.NotFound, request);
        }

        ImageSize size = options.Size ?? new ImageSize(requested.Width, requested.Height);
        MockImage image = requested with { Width = size.Width, Height = size.Height, FileSize = Math.Max(requested.FileSize, options.FileSize) };
        return new MockResponse(HttpStatusCode.OK, ImageUrl.MediaType(image.Format), image.Render());
    }
}
