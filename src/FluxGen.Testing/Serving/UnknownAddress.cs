using System.Net;

namespace FluxGen.Testing;

// Where no operation is, and what was probably meant.
internal sealed class UnknownAddress(ApiSpec spec, DocumentedAnswers errors) : IEndpoint
{
    public bool Matches(ReceivedMessage message) => true;

    public void Require(Scenario scenario)
    {
    }

    public CheckedRequest Check(ReceivedMessage message) =>
        new(null, null, [ClosestOperation.Describe(message, spec.Operations)], HttpStatusCode.NotFound);

    public Answer Answer(Scenario scenario, CheckedRequest check, ReceivedMessage message) => Refuse(check, message);

    public Answer Refuse(CheckedRequest check, ReceivedMessage message) =>
        errors.Error(check.RefusalStatus, message.Path, _ => check.Violations[0].Message);
}
