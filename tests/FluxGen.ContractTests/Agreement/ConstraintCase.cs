using FluxGen.Testing;

namespace FluxGen.ContractTests.Agreement;

internal sealed record ConstraintCase(string Name, SpecOperation Operation, SpecContent Content, string Body, string Pointer, string? Broken);
