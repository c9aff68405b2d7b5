namespace FluxGen.ContractTests.Agreement;

// A value to be put at a place, or null for none, and the keyword that it breaks there, or null for none.
internal sealed record Probe(Place Place, string What, string? Json, string? Broken);
