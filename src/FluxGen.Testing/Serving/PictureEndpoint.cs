using System.Net;

namespace FluxGen.Testing;

// Serves the pictures that answers point to. A scenario says what becomes of the download.
internal sealed class PictureEndpoint(IReadOnlyDictionary<string, PictureSize> sizes, ScenarioPlan plan, DocumentedAnswers errors)
{
    public static bool Matches(ReceivedMessage message) =>
        message.Method == HttpMethod.Get.Method && message.Path.StartsWith(PictureAddress.Folder, StringComparison.Ordinal);

    public static void Require(Scenario scenario)
    {
        if (scenario.Source is AnswerSource.Example)
        {
            throw new ScenarioException("The specification has no examples of downloads. Use a status instead.");
        }
    }

    public (CapturedRequest Request, Answer Answer) Handle(ReceivedMessage message)
    {
        CapturedRequest request = new(message, null, []);
        Scenario scenario = plan.Next(request);
        request.Scenario = scenario;
        Answer answer = scenario.Source is AnswerSource.Documented { Status: var status }
            ? errors.Error((HttpStatusCode)status, message.Path, text => text)
            : FixedAnswer.Find(scenario.Source) ?? Draw(message);
        return (request, answer.With(scenario.Alteration, scenario.Transport));
    }

    private Answer Draw(ReceivedMessage message) =>
        PictureAddress.Parse(message.Path, message.Query, sizes) is { } picture
            ? new Answer(HttpStatusCode.OK, PictureAddress.MediaType(picture.Format), picture.Render())
            : errors.Error(HttpStatusCode.NotFound, message.Path, text => text);
}
