using FluxGen.ContractTests.Boundaries;

namespace FluxGen.ContractTests.Oracles.Deviations.OfPrism;

internal sealed record InvalidUtf8() : PrismDeviation(MalformedBodies.InvalidUtf8, RequestCase.Success, "It is read with replacement characters, which are a text like any other.");
