using System.Net;

namespace FluxGen.Testing;

// Serves the pictures that answers point to. A scenario says what becomes of the download.
internal sealed class PictureEndpoint(IReadOnlyDictionary<string, PictureSize> sizes, DocumentedAnswers errors) : IEndpoint
{
    private static readonly string[] Methods = [HttpMethod.Get.Method, HttpMethod.Head.Method];

    public bool Matches(ReceivedMessage message) =>
        Methods.Contains(message.Method) && message.Path.StartsWith(PictureAddress.Folder, StringComparison.Ordinal);

    public void Require(Scenario scenario)
    {
        if (scenario.Source is AnswerSource.Example)
        {
            throw new ScenarioException("The specification has no examples of downloads. Use a status instead.");
        }

        if (scenario.Drawing.Count is not null || scenario.Drawing.Nsfw.Count > 0)
        {
            throw new ScenarioException("A download is one picture, and no answer that has flags.");
        }
    }

    public CheckedRequest Check(ReceivedMessage message) => CheckedRequest.Fitting;

    public Answer Answer(Scenario scenario, CheckedRequest check, ReceivedMessage message)
    {
        Answer answer = scenario.Source is AnswerSource.Documented { Status: var status and (< 200 or > 299) }
            ? Error((HttpStatusCode)status, message)
            : FixedAnswer.Find(scenario.Source) ?? Draw(scenario.Drawing, message);
        return answer.With(scenario.Alteration, scenario.Transport);
    }

    public Answer Refuse(CheckedRequest check, ReceivedMessage message) =>
        errors.Refusal(check.RefusalStatus, message.Path, check.Violations);

    private Answer Draw(Drawing drawing, ReceivedMessage message)
    {
        if (PictureAddress.Parse(message.Path, message.Query, sizes) is not { } addressed)
        {
            return Error(HttpStatusCode.NotFound, message);
        }

        PictureSize size = drawing.Size ?? new PictureSize(addressed.Width, addressed.Height);
        Picture picture = addressed with { Width = size.Width, Height = size.Height, FileSize = Math.Max(addressed.FileSize, drawing.FileSize) };
        return new Answer(HttpStatusCode.OK, PictureAddress.MediaType(picture.Format), picture.Render());
    }

    private Answer Error(HttpStatusCode status, ReceivedMessage message) => errors.Error(status, message.Path, text => text);
}
