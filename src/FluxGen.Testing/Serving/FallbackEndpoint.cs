using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Serving;

// Rejects requests that match no other endpoint, with the operation that was probably meant.
internal sealed class FallbackEndpoint(Specification specification, DocumentedResponses errors) : IEndpoint
{
    public bool Matches(ReceivedRequest request) => true;

    public ValidatedRequest Validate(ReceivedRequest request) =>
        new(null, null, [ClosestOperation.Describe(request, specification.Operations)], HttpStatusCode.NotFound);

    public string? FindObstacle(Scenario scenario) => null;

    public MockResponse Respond(Scenario scenario, ValidatedRequest validated, ReceivedRequest request) => Reject(validated, request);

    public MockResponse Reject(ValidatedRequest validated, ReceivedRequest request) =>
        errors.Error(validated.RefusalStatus, request.Path, _ => validated.Violations[0].Message);
}
