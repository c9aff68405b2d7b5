namespace FluxGen.ContractTests.Oracles;

// Whatever can tell whether a body is a valid request.
internal interface IOracle
{
    Task<Verdict> ValidateAsync(byte[] body);
}
