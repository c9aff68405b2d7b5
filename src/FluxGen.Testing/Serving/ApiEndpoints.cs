using System.Net;
using System.Text;
using FluxGen.Testing.Captures;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;
using FluxGen.Testing.Scenarios;

namespace FluxGen.Testing.Serving;

// Everything that the server answers, and all that it remembers.
internal sealed class ApiEndpoints
{
    private readonly RandomValues _chance;
    private readonly Action<CapturedRequest>? _onRequest;
    private readonly List<IEndpoint> _operations;
    private readonly ImageEndpoint _pictures;
    private readonly UnknownEndpoint _unknown;

    public ApiEndpoints(Specification spec, Uri address, FluxApiServerOptions options)
    {
        _chance = new RandomValues(options.Seed);
        _onRequest = options.OnRequest;
        Requests = new RequestLog(options.RequestsKept);
        Downloads = new RequestLog(options.RequestsKept);
        Operation generation = spec.FindOperation(ImagesOperations.GenerateImages.Method, $"/{ImagesOperations.GenerateImages.Path}");
        ImageResponses images = new(generation, spec.ImageSizes, address, _chance);
        _operations =
        [
            // OpenAPI looks for a concrete path before one with parameters.
            .. spec.Operations.Select(operation => CreateEndpoint(operation, operation == generation ? images : null, options)).OrderBy(endpoint => endpoint.ParameterCount),
        ];
        DocumentedResponses errors = new(generation, options.TimeProvider, _chance);
        _pictures = new ImageEndpoint(spec.ImageSizes, errors);
        _unknown = new UnknownEndpoint(spec, errors);
    }

    public ScenarioPlan Plan { get; } = new();

    public ScenarioPlan DownloadPlan { get; } = new();

    public RequestLog Requests { get; }

    public RequestLog Downloads { get; }

    public ViolationLog Violations { get; } = new();

    public MockResponse Handle(ReceivedRequest message)
    {
        IEndpoint endpoint = _operations.Find(operation => operation.Matches(message)) ?? (_pictures.Matches(message) ? _pictures : _unknown);
        ValidatedRequest check = endpoint.Check(message);
        Scenario? chosen = ScenarioHeader.Read(message, endpoint, out Violation? violation);
        if (violation is not null)
        {
            check = check with { Violations = [.. check.Violations, violation] };
        }

        CapturedRequest request = new(message, (endpoint as OperationEndpoint)?.OperationId, check.Violations);
        (endpoint == _pictures ? Downloads : Requests).Add(request);
        Violations.Add(request.Violations);
        return Respond(request, endpoint, check, chosen, message);
    }

    // A scenario can be played if it means something to one of the operations.
    public void Require(Scenario scenario) => Require(scenario, _operations);

    public void RequireOfDownload(Scenario scenario) => Require(scenario, [_pictures]);

    public void Reset()
    {
        Plan.Clear();
        DownloadPlan.Clear();
        Requests.Clear();
        Downloads.Clear();
        Violations.Take();
        _chance.Reset();
    }

    public void Close()
    {
        Requests.Close();
        Downloads.Close();
    }

    private OperationEndpoint CreateEndpoint(Operation operation, ImageResponses? images, FluxApiServerOptions options)
    {
        DocumentedResponses documented = new(operation, options.TimeProvider, _chance);
        return new OperationEndpoint(operation, new ScenarioResponses(operation, documented, images), documented);
    }

    private static bool CanPlay(IEndpoint endpoint, Scenario scenario)
    {
        try
        {
            endpoint.Require(scenario);
            return true;
        }
        catch (ScenarioException)
        {
            return false;
        }
    }

    private static void Require(Scenario scenario, List<IEndpoint> endpoints)
    {
        if (!endpoints.Exists(endpoint => CanPlay(endpoint, scenario)))
        {
            try
            {
                endpoints[0].Require(scenario);
            }
            catch (ScenarioException reason)
            {
                throw new ArgumentException($"'{scenario}' cannot be played. {reason.Message}", nameof(scenario), reason);
            }
        }
    }

    // What fails in here fails in the code of a test, or in the server itself. The client is told, and so is whoever looks at
    // the request.
    private MockResponse Respond(CapturedRequest request, IEndpoint endpoint, ValidatedRequest check, Scenario? chosen, ReceivedRequest message)
    {
        try
        {
            MockResponse answer;
            if (check.Violations.Count > 0)
            {
                answer = endpoint.Refuse(check, message);
            }
            else
            {
                ScenarioPlan plan = endpoint == _pictures ? DownloadPlan : Plan;
                request.Scenario = chosen ?? plan.Next(request, scenario => CanPlay(endpoint, scenario));
                answer = endpoint.Respond(request.Scenario, check, message);
            }

            request.Status = answer.Status == default ? null : answer.Status;
            _onRequest?.Invoke(request);
            return answer;
        }
        catch (Exception failure)
        {
            request.Failure = failure;
            request.Status = HttpStatusCode.InternalServerError;
            return new MockResponse(HttpStatusCode.InternalServerError, "text/plain", Encoding.UTF8.GetBytes($"The mock server failed. {failure.GetType().Name}: {failure.Message}"));
        }
    }
}
