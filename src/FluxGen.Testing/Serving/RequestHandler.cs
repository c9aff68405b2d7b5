using System.Net;
using FluxGen.Testing.Captures;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Serving;

// Routes each request to its endpoint, records it, and keeps the state that a reset forgets.
internal sealed class RequestHandler
{
    private readonly RandomValues _random;
    private readonly OperationEndpoint[] _operations;
    private readonly ImageEndpoint _images;
    private readonly FallbackEndpoint _fallback;

    public RequestHandler(Specification specification, Uri url, TimeProvider time, int seed, int requestsKept)
    {
        _random = new RandomValues(seed);
        Requests = new RequestLog(requestsKept);
        Downloads = new RequestLog(requestsKept);
        Operation generation = specification.FindOperation(ImagesOperations.GenerateImages.Method, $"/{ImagesOperations.GenerateImages.Path}");
        ImageResponses images = new(generation, specification.ImageSizes, url, _random);
        DocumentedResponses errors = new(generation, time, _random);
        _operations =
        [
            // OpenAPI prefers a concrete path to one with parameters.
            .. specification.Operations
                .Select(operation => operation == generation
                    ? new OperationEndpoint(operation, errors, images)
                    : new OperationEndpoint(operation, new DocumentedResponses(operation, time, _random), null))
                .OrderBy(endpoint => endpoint.ParameterCount),
        ];
        _images = new ImageEndpoint(specification.ImageSizes, errors);
        _fallback = new FallbackEndpoint(specification, errors);
    }

    public Action<CapturedRequest>? OnRequest { get; init; }

    public PlannedScenarios Scenarios { get; } = new();

    public PlannedScenarios DownloadScenarios { get; } = new();

    public RequestLog Requests { get; }

    public RequestLog Downloads { get; }

    public ViolationLog Violations { get; } = new();

    // Null if one of the operations can play the scenario, otherwise the reason of the first.
    public string? FindObstacle(Scenario scenario) =>
        Array.Exists(_operations, operation => operation.FindObstacle(scenario) is null) ? null : _operations[0].FindObstacle(scenario);

    public string? FindDownloadObstacle(Scenario scenario) => _images.FindObstacle(scenario);

    public MockResponse Handle(ReceivedRequest received)
    {
        IEndpoint endpoint = FindEndpoint(received);
        ValidatedRequest validated = endpoint.Validate(received);
        Scenario? scenario = ReadScenario(received, endpoint, out string? obstacle);
        if (obstacle is not null)
        {
            Violation violation = Violation.Of(RequestPart.Header, Scenario.HeaderName, "scenario", "a scenario that can be played", obstacle);
            validated = validated with { Violations = [.. validated.Violations, violation] };
        }

        CapturedRequest request = new(received, (endpoint as OperationEndpoint)?.OperationId, validated.Violations);
        (endpoint == _images ? Downloads : Requests).Add(request);
        Violations.Add(request.Violations);
        return Respond(request, endpoint, validated, scenario, received);
    }

    public void Reset()
    {
        Scenarios.Clear();
        DownloadScenarios.Clear();
        Requests.Clear();
        Downloads.Clear();
        Violations.Take();
        _random.Reset();
    }

    public void Close()
    {
        Requests.Close();
        Downloads.Close();
    }

    private IEndpoint FindEndpoint(ReceivedRequest received)
    {
        if (Array.Find(_operations, operation => operation.Matches(received)) is { } operation)
        {
            return operation;
        }

        return _images.Matches(received) ? _images : _fallback;
    }

    private static Scenario? ReadScenario(ReceivedRequest received, IEndpoint endpoint, out string? obstacle)
    {
        obstacle = null;
        if (!received.Headers.TryGetValue(Scenario.HeaderName, out IReadOnlyList<string>? values))
        {
            return null;
        }

        if (values is not [var text])
        {
            obstacle = "more than one";
            return null;
        }

        try
        {
            Scenario scenario = Scenario.Parse(text);
            obstacle = endpoint.FindObstacle(scenario);
            return scenario;
        }
        catch (FormatException invalid)
        {
            obstacle = invalid.Message;
            return null;
        }
    }

    // Exceptions come from callbacks of the test, or from an error in the mock server. The client must get a response all the same.
    private MockResponse Respond(CapturedRequest request, IEndpoint endpoint, ValidatedRequest validated, Scenario? scenario, ReceivedRequest received)
    {
        try
        {
            MockResponse response;
            if (validated.Violations.Count > 0)
            {
                response = endpoint.Reject(validated, received);
            }
            else
            {
                PlannedScenarios planned = endpoint == _images ? DownloadScenarios : Scenarios;
                request.Scenario = scenario ?? planned.Next(request, candidate => endpoint.FindObstacle(candidate) is null);
                response = endpoint.Respond(request.Scenario, validated, received);
            }

            request.Status = response.IsReset ? null : response.Status;
            OnRequest?.Invoke(request);
            return response;
        }
        catch (Exception failure)
        {
            request.Failure = failure;
            request.Status = HttpStatusCode.InternalServerError;
            return MockResponse.FromText(
                HttpStatusCode.InternalServerError, "text/plain", $"The mock server failed. {failure.GetType().Name}: {failure.Message}");
        }
    }
}
