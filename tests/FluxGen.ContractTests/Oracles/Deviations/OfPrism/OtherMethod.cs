namespace FluxGen.ContractTests.Oracles.Deviations.OfPrism;

internal sealed record OtherMethod() : PrismDeviation(RequestCase.OtherMethod, Status: 405, "The service responds with 404; the specification does not mention it.");
