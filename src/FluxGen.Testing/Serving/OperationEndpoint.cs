using System.Net;

namespace FluxGen.Testing;

internal sealed class OperationEndpoint(SpecOperation operation, ScenarioAnswers answers, DocumentedAnswers documented) : IEndpoint
{
    private readonly OperationChecker _checker = new(operation);

    public int ParameterCount => _checker.ParameterCount;

    public string OperationId => operation.Id;

    public bool Matches(ReceivedMessage message) => _checker.Matches(message);

    public void Require(Scenario scenario) => answers.Require(scenario);

    public CheckedRequest Check(ReceivedMessage message) => _checker.Check(message);

    public Answer Answer(Scenario scenario, CheckedRequest check, ReceivedMessage message) => answers.Create(scenario, check, message.Path);

    public Answer Refuse(CheckedRequest check, ReceivedMessage message) => check.RefusalStatus == HttpStatusCode.Unauthorized
        ? documented.Error(check.RefusalStatus, message.Path, text => text)
        : documented.Refusal(check.RefusalStatus, message.Path, check.Violations);
}
