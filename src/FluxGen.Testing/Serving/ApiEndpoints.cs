using System.Net;

namespace FluxGen.Testing;

// Everything that the server answers, and all that it remembers.
internal sealed class ApiEndpoints
{
    private readonly ApiSpec _spec;
    private readonly Chance _chance;
    private readonly List<OperationEndpoint> _operations = [];
    private readonly PictureEndpoint _pictures;
    private readonly DocumentedAnswers _errors;
    private readonly Action<CapturedRequest>? _onRequest;

    public ApiEndpoints(ApiSpec spec, Uri address, FluxApiServerOptions options)
    {
        _spec = spec;
        _chance = new Chance(options.Seed);
        _onRequest = options.OnRequest;
        Requests = new RequestLog(options.RequestsKept);
        Downloads = new RequestLog(options.RequestsKept);
        SpecOperation generation = spec.FindOperation(ImagesOperations.GenerateImages.Method, $"/{ImagesOperations.GenerateImages.Path}");
        ImageAnswers images = new(generation, spec.PictureSizes, address, _chance);
        _errors = new DocumentedAnswers(generation, options.TimeProvider, _chance);
        foreach (SpecOperation operation in spec.Operations)
        {
            DocumentedAnswers documented = new(operation, options.TimeProvider, _chance);
            ScenarioAnswers answers = new(operation, documented, operation == generation ? images : null);
            _operations.Add(new OperationEndpoint(operation, Plan, answers, documented));
        }

        _pictures = new PictureEndpoint(spec.PictureSizes, DownloadPlan, _errors);
    }

    public ScenarioPlan Plan { get; } = new();

    public ScenarioPlan DownloadPlan { get; } = new();

    public RequestLog Requests { get; }

    public RequestLog Downloads { get; }

    public ViolationLog Violations { get; } = new();

    public Answer Handle(ReceivedMessage message)
    {
        bool isDownload = PictureEndpoint.Matches(message);
        (CapturedRequest request, Answer answer) = isDownload ? _pictures.Handle(message) : HandleCall(message);
        request.Status = answer.Status == default ? null : answer.Status;
        Violations.Add(request.Violations);
        (isDownload ? Downloads : Requests).Add(request);
        _onRequest?.Invoke(request);
        return answer;
    }

    // A scenario can be played if it means something to one of the operations.
    public void Require(Scenario scenario) => Require(scenario, _operations.Select(operation => (Action<Scenario>)operation.Require));

    public static void RequireOfDownload(Scenario scenario) => Require(scenario, [PictureEndpoint.Require]);

    public void Reset()
    {
        Plan.Clear();
        DownloadPlan.Clear();
        Requests.Clear();
        Downloads.Clear();
        Violations.Take();
        _chance.Reset();
    }

    private (CapturedRequest Request, Answer Answer) HandleCall(ReceivedMessage message)
    {
        OperationEndpoint? operation = _operations.Find(operation => operation.Matches(message));
        if (operation is not null)
        {
            return operation.Handle(message);
        }

        Violation violation = ClosestOperation.Describe(message, _spec.Operations);
        return (new CapturedRequest(message, null, [violation]), _errors.Error(HttpStatusCode.NotFound, message.Path, _ => violation.Message));
    }

    private static void Require(Scenario scenario, IEnumerable<Action<Scenario>> endpoints)
    {
        ScenarioException? reason = null;
        foreach (Action<Scenario> require in endpoints)
        {
            try
            {
                require(scenario);
                return;
            }
            catch (ScenarioException exception)
            {
                reason ??= exception;
            }
        }

        throw new ArgumentException($"'{scenario}' cannot be played. {reason?.Message}", nameof(scenario), reason);
    }
}
