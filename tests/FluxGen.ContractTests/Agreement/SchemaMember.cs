using FluxGen.Testing.OpenApi;

namespace FluxGen.ContractTests.Agreement;

internal sealed record SchemaMember(string Name, Schema Schema, bool IsRequired);
