using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.Images;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;

namespace FluxGen.Testing.Serving;

// Serves the pictures that answers point to. A scenario says what becomes of the download.
internal sealed class ImageEndpoint(IReadOnlyDictionary<string, ImageSize> sizes, DocumentedResponses errors) : IEndpoint
{
    private static readonly string[] Methods = [HttpMethod.Get.Method, HttpMethod.Head.Method];

    public bool Matches(ReceivedRequest message) =>
        Methods.Contains(message.Method) && message.Path.StartsWith(ImageUrl.Folder, StringComparison.Ordinal);

    public void Require(Scenario scenario)
    {
        if (scenario.Source is ResponseSource.Example)
        {
            throw new ScenarioException("The specification has no examples of downloads. Use a status instead.");
        }

        if (scenario.ImageOptions.Count is not null || scenario.ImageOptions.Nsfw.Count > 0)
        {
            throw new ScenarioException("A download is one picture, and no answer that has flags.");
        }
    }

    public ValidatedRequest Check(ReceivedRequest message) => ValidatedRequest.Fitting;

    public MockResponse Respond(Scenario scenario, ValidatedRequest check, ReceivedRequest message)
    {
        MockResponse answer = scenario.Source is ResponseSource.Documented { Status: var status and (< 200 or > 299) }
            ? Error((HttpStatusCode)status, message)
            : FixedResponse.Find(scenario.Source) ?? Draw(scenario.ImageOptions, message);
        return answer.With(scenario.BodyOptions, scenario.Transport);
    }

    public MockResponse Refuse(ValidatedRequest check, ReceivedRequest message) =>
        errors.Refusal(check.RefusalStatus, message.Path, check.Violations);

    private MockResponse Draw(ImageOptions drawing, ReceivedRequest message)
    {
        if (ImageUrl.Parse(message.Path, message.Query, sizes) is not { } addressed)
        {
            return Error(HttpStatusCode.NotFound, message);
        }

        ImageSize size = drawing.Size ?? new ImageSize(addressed.Width, addressed.Height);
        MockImage picture = addressed with { Width = size.Width, Height = size.Height, FileSize = Math.Max(addressed.FileSize, drawing.FileSize) };
        return new MockResponse(HttpStatusCode.OK, ImageUrl.MediaType(picture.Format), picture.Render());
    }

    private MockResponse Error(HttpStatusCode status, ReceivedRequest message) => errors.Error(status, message.Path, text => text);
}
