namespace FluxGen.ContractTests.Oracles.Deviations;

// Who refuses the bodies of a deviation.
internal enum Refuses
{
    Client,
    MockServer,
    Both,
}
