namespace FluxGen.ContractTests.Oracles.Deviations.OfPrism;

internal sealed record LowerCaseScheme() : PrismDeviation(RequestCase.LowerCaseScheme, Status: 401, "It compares the letters, although RFC 9110 allows either case.");
