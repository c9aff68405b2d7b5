using NJsonSchema;

namespace FluxGen.ContractTests.Agreement;

internal sealed record SchemaMember(string Name, JsonSchema Schema, bool IsRequired);
