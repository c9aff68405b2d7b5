using FluxGen.Testing;
using FluxGen.Testing.OpenApi;

namespace FluxGen.ContractTests.Agreement;

internal sealed record ConstraintCase(string Name, Operation Operation, Content Content, string Body, string Pointer, string? Broken);
