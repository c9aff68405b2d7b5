using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Serving;

// From a scenario to the answer of an operation. Pictures are drawn for one operation only, the others answer with examples.
internal sealed class ScenarioResponses(Operation operation, DocumentedResponses documented, ImageResponses? images)
{
    public void Require(Scenario scenario)
    {
        switch (scenario.Source)
        {
            case ResponseSource.Pictures { Form: var form }:
                Images.Require(form);
                break;
            case ResponseSource.Documented { Status: var status }:
                documented.Require((HttpStatusCode)status);
                break;
            case ResponseSource.Example { Name: var name }:
                documented.Example(name);
                break;
        }
    }

    public MockResponse Create(Scenario scenario, ValidatedRequest request, string path)
    {
        MockResponse answer = scenario.Source switch
        {
            ResponseSource.Pictures { Form: var form } => Images.Create(form, scenario.ImageOptions, GenerationOf(request)),
            ResponseSource.Documented { Status: var status } => OfStatus((HttpStatusCode)status, scenario.ImageOptions, request, path),
            ResponseSource.Example { Name: var name } => documented.Example(name),
            ResponseSource.Success => images?.Create(SuccessForm.Images, scenario.ImageOptions, GenerationOf(request)) ?? documented.Success(),
            var source => FixedResponse.Find(source)!,
        };
        return answer.With(scenario.BodyOptions, scenario.Transport);
    }

    private ImageResponses Images =>
        images ?? throw new ScenarioException($"{operation.Method} {operation.Path} draws no pictures.");

    private MockResponse OfStatus(HttpStatusCode status, ImageOptions drawing, ValidatedRequest request, string path) =>
        images?.FindForm(status) is { } form ? images.Create(form, drawing, GenerationOf(request)) : documented.OfStatus(status, path);

    // What the caller left out has the default of the specification, and a body that may be left out is that of its example.
    private ImageGenerationRequest GenerationOf(ValidatedRequest request)
    {
        Content content = request.Content ?? operation.Requests[0];
        JObject members = (JObject)(request.Body ?? content.Examples.Values.First()).DeepClone();
        foreach ((string name, JToken value) in content.Defaults)
        {
            if (members[name] is null or { Type: JTokenType.Null })
            {
                members[name] = value.DeepClone();
            }
        }

        return ModelJson.Read<ImageGenerationRequest>(members);
    }
}
