using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Serving;

// Where no operation is, and what was probably meant.
internal sealed class UnknownEndpoint(Specification spec, DocumentedResponses errors) : IEndpoint
{
    public bool Matches(ReceivedRequest message) => true;

    public void Require(Scenario scenario)
    {
    }

    public ValidatedRequest Check(ReceivedRequest message) =>
        new(null, null, [ClosestOperation.Describe(message, spec.Operations)], HttpStatusCode.NotFound);

    public MockResponse Respond(Scenario scenario, ValidatedRequest check, ReceivedRequest message) => Refuse(check, message);

    public MockResponse Refuse(ValidatedRequest check, ReceivedRequest message) =>
        errors.Error(check.RefusalStatus, message.Path, _ => check.Violations[0].Message);
}
