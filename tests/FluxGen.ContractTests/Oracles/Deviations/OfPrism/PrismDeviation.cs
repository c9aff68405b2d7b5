namespace FluxGen.ContractTests.Oracles.Deviations.OfPrism;

// A request, by the end of its name, to which Prism responds with another status than the specification asks for, and why.
internal abstract record PrismDeviation(string RequestSuffix, int Status, string Reason)
{
    public static IReadOnlyList<PrismDeviation> All { get; } = [new RepeatedProperty(), new InvalidUtf8(), new LowerCaseScheme(), new OtherMethod(), new LargestInteger()];

    public bool IsAbout(RequestCase request) => request.Name.EndsWith(RequestSuffix, StringComparison.Ordinal);
}
