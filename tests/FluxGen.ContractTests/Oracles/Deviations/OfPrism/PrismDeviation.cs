namespace FluxGen.ContractTests.Oracles.Deviations.OfPrism;

// A request to which Prism responds with another status than the specification asks for, and why.
internal abstract record PrismDeviation(string Request, int Status, string Reason)
{
    public static IReadOnlyList<PrismDeviation> All { get; } = [new RepeatedProperty(), new InvalidUtf8(), new LowerCaseScheme(), new OtherMethod()];
}
