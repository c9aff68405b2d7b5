namespace FluxGen.Testing.Scenarios;

// The specification has nothing to play a scenario with.
internal sealed class ScenarioException(string message) : Exception(message);
