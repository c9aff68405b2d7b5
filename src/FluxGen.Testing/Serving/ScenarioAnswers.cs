using System.Net;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing;

// From a scenario to the answer of an operation. Pictures are drawn for one operation only, the others answer with examples.
internal sealed class ScenarioAnswers(SpecOperation operation, DocumentedAnswers documented, ImageAnswers? images)
{
    public void Require(Scenario scenario)
    {
        switch (scenario.Source)
        {
            case AnswerSource.Pictures { Form: var form }:
                Images.Require(form);
                break;
            case AnswerSource.Documented { Status: var status }:
                documented.Require((HttpStatusCode)status);
                break;
            case AnswerSource.Example { Name: var name }:
                documented.Example(name);
                break;
        }
    }

    public Answer Create(Scenario scenario, CheckedRequest request, string path)
    {
        Answer answer = scenario.Source switch
        {
            AnswerSource.Pictures { Form: var form } => Images.Create(form, scenario.Drawing, GenerationOf(request)),
            AnswerSource.Documented { Status: var status } => OfStatus((HttpStatusCode)status, scenario.Drawing, request, path),
            AnswerSource.Example { Name: var name } => documented.Example(name),
            AnswerSource.Success => images?.Create(SuccessForm.Images, scenario.Drawing, GenerationOf(request)) ?? documented.Success(),
            var source => FixedAnswer.Find(source)!,
        };
        return answer.With(scenario.Alteration, scenario.Transport);
    }

    private ImageAnswers Images =>
        images ?? throw new ScenarioException($"{operation.Method} {operation.Path} draws no pictures.");

    private Answer OfStatus(HttpStatusCode status, Drawing drawing, CheckedRequest request, string path) =>
        images?.FindForm(status) is { } form ? images.Create(form, drawing, GenerationOf(request)) : documented.OfStatus(status, path);

    // What the caller left out has the default of the specification, and a body that may be left out is that of its example.
    private ImageGenerationRequest GenerationOf(CheckedRequest request)
    {
        SpecContent content = request.Content ?? operation.Requests[0];
        JObject members = (JObject)(request.Body ?? content.Examples.Values.First()).DeepClone();
        foreach ((string name, JToken value) in content.Defaults)
        {
            if (members[name] is null or { Type: JTokenType.Null })
            {
                members[name] = value.DeepClone();
            }
        }

        return Wire.Read<ImageGenerationRequest>(members);
    }
}
