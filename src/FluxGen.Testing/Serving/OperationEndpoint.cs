using System.Net;

namespace FluxGen.Testing;

// A request that fits the specification gets what the plan says, any other the service's own refusal.
internal sealed class OperationEndpoint(
    SpecOperation operation, ScenarioPlan plan, ScenarioAnswers answers, DocumentedAnswers documented)
{
    private readonly OperationChecker _checker = new(operation);

    public bool Matches(ReceivedMessage message) => _checker.Matches(message);

    public void Require(Scenario scenario) => answers.Require(scenario);

    public (CapturedRequest Request, Answer Answer) Handle(ReceivedMessage message)
    {
        CheckedRequest check = _checker.Check(message);
        if (check.Violations.Count > 0)
        {
            return Refuse(message, check.RefusalStatus, check.Violations);
        }

        CapturedRequest request = new(message, operation.Id, []);
        try
        {
            Scenario scenario = Choose(message, request);
            request.Scenario = scenario;
            return (request, answers.Create(scenario, check, message.Path));
        }
        catch (Exception exception) when (exception is FormatException or ScenarioException)
        {
            Violation violation = Violation.Of(RequestPart.Header, Scenario.HeaderName, "scenario", "a scenario that can be played", exception.Message);
            return Refuse(message, HttpStatusCode.BadRequest, [violation]);
        }
    }

    private (CapturedRequest Request, Answer Answer) Refuse(ReceivedMessage message, HttpStatusCode status, IReadOnlyList<Violation> violations)
    {
        Answer answer = status == HttpStatusCode.Unauthorized
            ? documented.Error(status, message.Path, text => text)
            : documented.Refusal(status, message.Path, violations);
        return (new CapturedRequest(message, operation.Id, violations), answer);
    }

    private Scenario Choose(ReceivedMessage message, CapturedRequest request)
    {
        if (message.Header(Scenario.HeaderName) is { } text)
        {
            return Scenario.Parse(text);
        }

        return plan.Next(request);
    }
}
