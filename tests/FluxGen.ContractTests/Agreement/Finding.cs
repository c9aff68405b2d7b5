namespace FluxGen.ContractTests.Agreement;

// What the client has against a body. It has no keyword where the body could not be read.
internal sealed record Finding(string Pointer, string? Keyword, string Message);
