using System.Collections.Immutable;
using System.Net;
using FluxGen.Testing.Captures;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Serving;

// Routes each request to its endpoint, records it, and keeps the state that a reset forgets.
internal sealed class RequestHandler
{
    // Nobody reads more than that, and a server may run for weeks.
    private const int MaxViolations = 10_000;

    private readonly RandomValues _random;
    private readonly OperationEndpoint[] _operations;
    private readonly ImageEndpoint _images;
    private readonly IEndpoint[] _endpoints;
    private readonly IReadOnlyList<string> _serverPaths;
    private ImmutableList<Violation> _violations = [];

    public RequestHandler(Specification specification, Uri url, TimeProvider time, int seed, int requestsKept)
    {
        _random = new RandomValues(seed);
        Requests = new RequestLog(requestsKept);
        Downloads = new RequestLog(requestsKept);
        _serverPaths = specification.ServerPaths;
        Operation? generation = specification.IsOwn
            ? specification.FindOperation(ImagesOperations.GenerateImages.Method, $"/{ImagesOperations.GenerateImages.Path}")
            : null;
        ImageResponses? images = generation is null ? null : new(generation, specification.ImageSizes, url, _random);
        DocumentedResponses errors = new(generation ?? specification.Operations[0], time, _random);
        _operations =
        [
            .. specification.Operations
                .Select(operation => operation == generation
                    ? new OperationEndpoint(operation, errors, images)
                    : new OperationEndpoint(operation, new DocumentedResponses(operation, time, _random), null)),
        ];
        _images = new ImageEndpoint(specification.ImageSizes, errors);
        IEndpoint[] downloads = specification.IsOwn ? [_images] : [];
        _endpoints = [.. _operations.OrderBy(operation => operation.Precedence, StringComparer.Ordinal), .. downloads, new FallbackEndpoint(specification, errors)];
    }

    public Action<CapturedRequest>? OnRequest { get; init; }

    public PlannedScenarios Scenarios { get; private set; } = new();

    public PlannedScenarios DownloadScenarios { get; private set; } = new();

    public RequestLog Requests { get; }

    public RequestLog Downloads { get; }

    public IReadOnlyList<Violation> Violations => _violations;

    public IReadOnlyList<Violation> TakeViolations() => Interlocked.Exchange(ref _violations, []);

    // Null if one of the operations can play the scenario, otherwise the reason of the first.
    public string? FindObstacle(Scenario scenario) =>
        Array.Exists(_operations, operation => operation.FindObstacle(scenario) is null) ? null : _operations[0].FindObstacle(scenario);

    public string? FindDownloadObstacle(Scenario scenario) => _images.FindObstacle(scenario);

    public MockResponse Handle(ReceivedRequest received)
    {
        received = WithinServer(received);
        IEndpoint endpoint = Array.Find(_endpoints, candidate => candidate.Matches(received))!;
        ValidatedRequest validated = received.BodyProblem is { } problem ? Refuse(problem) : endpoint.Validate(received);
        (Scenario? scenario, string? obstacle) = ReadScenario(received, endpoint);
        if (obstacle is not null)
        {
            Violation violation = Violation.Of(RequestPart.Header, Scenario.HeaderName, "scenario", "a scenario that can be played", obstacle);
            validated = validated with { Violations = [.. validated.Violations, violation] };
        }

        CapturedRequest request = new(received, (endpoint as OperationEndpoint)?.OperationId, validated.Violations) { IsDownload = endpoint == _images };
        (request.IsDownload ? Downloads : Requests).Add(request);
        ImmutableInterlocked.Update(ref _violations, (known, added) => known.AddRange(added.Take(MaxViolations - known.Count)), request.Violations);
        return Respond(request, endpoint, validated, scenario, received);
    }

    public void Reset()
    {
        Scenarios = new PlannedScenarios();
        DownloadScenarios = new PlannedScenarios();
        Requests.Clear();
        Downloads.Clear();
        TakeViolations();
        _random.Reset();
    }

    public void Close()
    {
        Requests.Close();
        Downloads.Close();
    }

    // A client calls the server with or without the path that the specification gives it.
    private ReceivedRequest WithinServer(ReceivedRequest received) =>
        Array.Exists(_operations, operation => operation.Matches(received)) ? received
        : _serverPaths.FirstOrDefault(path => received.Path.StartsWith($"{path}/", StringComparison.Ordinal)) is { } server
            ? received with { Path = received.Path[server.Length..] }
            : received;

    private static ValidatedRequest Refuse(BodyProblem problem) =>
        new(null, null, [new Violation(string.Empty, problem.Keyword, problem.Expected, problem.Actual)], problem.Status);

    private static (Scenario? Scenario, string? Obstacle) ReadScenario(ReceivedRequest received, IEndpoint endpoint)
    {
        if (!received.Headers.TryGetValue(Scenario.HeaderName, out IReadOnlyList<string>? values))
        {
            return (null, null);
        }

        try
        {
            Scenario? scenario = values is [var text] ? Scenario.Parse(text) : null;
            return (scenario, scenario is null ? "more than one" : endpoint.FindObstacle(scenario));
        }
        catch (FormatException invalid)
        {
            return (null, invalid.Message);
        }
    }

    // Exceptions come from callbacks of the test, or from an error in the mock server. The client must get a response all the same.
    private MockResponse Respond(CapturedRequest request, IEndpoint endpoint, ValidatedRequest validated, Scenario? scenario, ReceivedRequest received)
    {
        try
        {
            if (validated.Violations.Count == 0)
            {
                PlannedScenarios planned = endpoint == _images ? DownloadScenarios : Scenarios;
                request.Scenario = scenario ?? planned.Next(request, candidate => endpoint.FindObstacle(candidate) is null);
            }

            MockResponse response = request.Scenario is null ? endpoint.Reject(validated, received) : endpoint.Respond(request.Scenario, validated, received);
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
