using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations.OfPrism;

internal sealed record RepeatedProperty() : PrismDeviation(MalformedBodies.RepeatedProperty, RequestCase.Success, "The JSON reader of JavaScript takes the last of them.");
