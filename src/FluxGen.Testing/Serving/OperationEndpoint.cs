using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;
using Newtonsoft.Json.Linq;

namespace FluxGen.Testing.Serving;

// Only the generation of images has image responses. Every other operation responds with the examples of the specification.
internal sealed class OperationEndpoint(Operation operation, DocumentedResponses documented, ImageResponses? images) : IEndpoint
{
    private readonly OperationValidator _validator = new(operation);

    public string OperationId => operation.Id;

    public string Precedence => _validator.Precedence;

    public bool Matches(ReceivedRequest request) => _validator.Matches(request);

    public ValidatedRequest Validate(ReceivedRequest request) => _validator.Validate(request);

    public string? FindObstacle(Scenario scenario) => scenario.Source switch
    {
        ResponseSource.Images when images is null => $"{operation.Method} {operation.Path} generates no images.",
        ResponseSource.Images { Form: var form } => images.FindObstacle(form),
        ResponseSource.Documented { Status: var status } => documented.FindObstacle(status),
        ResponseSource.Example { Name: var name } => documented.FindObstacle(name),
        _ => null,
    };

    public MockResponse Respond(Scenario scenario, ValidatedRequest validated, ReceivedRequest request)
    {
        SuccessForm? form = scenario.Source switch
        {
            ResponseSource.Images source => source.Form,
            ResponseSource.Documented source => images?.FindForm(source.Status),
            ResponseSource.Success when images is not null => SuccessForm.Images,
            _ => null,
        };
        MockResponse response = scenario.Source switch
        {
            _ when form is not null => images!.Create(form.Value, scenario.ImageOptions, ReadGeneration(validated)),
            ResponseSource.Documented source => documented.Create(source.Status, request),
            ResponseSource.Example source => documented.Example(source.Name),
            ResponseSource.Fixed source => source.Response,
            _ => documented.Success(request),
        };
        return (scenario.Source is ResponseSource.Fixed ? response : WithHeaders(response, request)).With(scenario.ResponseOptions);
    }

    // A request without a key learns nothing else.
    public MockResponse Reject(ValidatedRequest validated, ReceivedRequest request) => WithHeaders(
        validated.RefusalStatus == HttpStatusCode.Unauthorized
            ? documented.Error(validated.RefusalStatus, request.Path)
            : documented.Rejection(validated.RefusalStatus, request.Path, validated.Violations),
        request);

    private MockResponse WithHeaders(MockResponse response, ReceivedRequest request) =>
        response with { Headers = documented.Headers(response.Status, request) };

    // An optional body that is left out is replaced by the first example, and an absent property by its default.
    private ImageGenerationRequest ReadGeneration(ValidatedRequest validated)
    {
        Content content = validated.Content ?? operation.Requests[0];
        JObject body = (JObject)(validated.Body ?? content.Examples.Values.First()).DeepClone();
        foreach ((string name, JToken value) in content.Defaults)
        {
            if (body[name] is null or { Type: JTokenType.Null })
            {
                body[name] = value.DeepClone();
            }
        }

        return ModelJson.Read<ImageGenerationRequest>(body);
    }
}
