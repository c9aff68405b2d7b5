using FluxGen.Testing;

namespace FluxGen.Cli.Serving;

internal sealed record ServeSettings(int Port, IReadOnlyList<Scenario> Scenarios, Scenario? Always);
