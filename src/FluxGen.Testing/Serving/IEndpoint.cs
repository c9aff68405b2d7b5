using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Serving;

internal interface IEndpoint
{
    bool Matches(ReceivedRequest request);

    ValidatedRequest Validate(ReceivedRequest request);

    // Why the scenario cannot be played, or null if it can.
    string? FindObstacle(Scenario scenario);

    MockResponse Respond(Scenario scenario, ValidatedRequest validated, ReceivedRequest request);

    MockResponse Reject(ValidatedRequest validated, ReceivedRequest request);
}
