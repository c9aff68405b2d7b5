using FluxGen.Testing.Http;
using FluxGen.Testing.Scenarios;

namespace FluxGen.Testing.Serving;

// The scenario that a request asks for by itself.
internal static class ScenarioHeader
{
    // Null where there is none, or where the violation says why it cannot be played.
    public static Scenario? Read(ReceivedRequest message, IEndpoint endpoint, out Violation? violation)
    {
        violation = null;
        if (!message.Headers.TryGetValue(Scenario.HeaderName, out IReadOnlyList<string>? values))
        {
            return null;
        }

        try
        {
            Scenario scenario = Scenario.Parse(values is [var text] ? text : throw new FormatException("The header comes more than once."));
            endpoint.Require(scenario);
            return scenario;
        }
        catch (Exception exception) when (exception is FormatException or ScenarioException)
        {
            violation = Violation.Of(RequestPart.Header, Scenario.HeaderName, "scenario", "a scenario that can be played", exception.Message);
            return null;
        }
    }
}
