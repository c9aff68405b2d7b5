using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Serving;

internal sealed class OperationEndpoint(Operation operation, ScenarioResponses answers, DocumentedResponses documented) : IEndpoint
{
    private readonly OperationValidator _validator = new(operation);

    public int ParameterCount => _validator.ParameterCount;

    public string OperationId => operation.Id;

    public bool Matches(ReceivedRequest message) => _validator.Matches(message);

    public void Require(Scenario scenario) => answers.Require(scenario);

    public ValidatedRequest Check(ReceivedRequest message) => _validator.Validate(message);

    public MockResponse Respond(Scenario scenario, ValidatedRequest check, ReceivedRequest message) => answers.Create(scenario, check, message.Path);

    public MockResponse Refuse(ValidatedRequest check, ReceivedRequest message) => check.RefusalStatus == HttpStatusCode.Unauthorized
        ? documented.Error(check.RefusalStatus, message.Path, text => text)
        : documented.Refusal(check.RefusalStatus, message.Path, check.Violations);
}
