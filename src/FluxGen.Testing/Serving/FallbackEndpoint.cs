using System.Net;
using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Serving;

// Rejects requests that match no other endpoint, with the operation that was probably meant.
internal sealed class FallbackEndpoint(Specification specification, DocumentedResponses errors) : IEndpoint
{
    public bool Matches(ReceivedRequest request) => true;

    public ValidatedRequest Validate(ReceivedRequest request)
    {
        Operation closest = specification.Operations.MaxBy(operation => (Similarity(request.Path, operation.Path), operation.Method == request.Method))!;
        Violation violation = new(string.Empty, "operation", $"{closest.Method} {closest.Path}", $"{request.Method} {request.Path}") { In = RequestPart.Operation };
        return new ValidatedRequest(null, null, [violation], HttpStatusCode.NotFound);
    }

    public string? FindObstacle(Scenario scenario) => null;

    public MockResponse Respond(Scenario scenario, ValidatedRequest validated, ReceivedRequest request) => Reject(validated, request);

    public MockResponse Reject(ValidatedRequest validated, ReceivedRequest request) =>
        errors.Error(validated.RefusalStatus, request.Path, _ => validated.Violations[0].Message);

    // How many segments of the path fit, and how much of the text.
    private static (int Segments, int Letters) Similarity(string path, string template) => (
        path.Split('/').Zip(template.Split('/')).Count(pair => pair.First == pair.Second || pair.Second.StartsWith('{')),
        (2 * path.AsSpan().CommonPrefixLength(template)) - template.Length);
}
