using FluxGen.Testing.Http;
using FluxGen.Testing.OpenApi;

namespace FluxGen.Testing.Serving;

// What answers requests of a kind. A request is looked at when it arrives, and answered after it was recorded.
internal interface IEndpoint
{
    bool Matches(ReceivedRequest message);

    // Throws a ScenarioException that gives the reason when it can not.
    void Require(Scenario scenario);

    ValidatedRequest Check(ReceivedRequest message);

    MockResponse Respond(Scenario scenario, ValidatedRequest check, ReceivedRequest message);

    MockResponse Refuse(ValidatedRequest check, ReceivedRequest message);
}
