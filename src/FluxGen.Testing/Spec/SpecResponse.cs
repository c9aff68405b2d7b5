namespace FluxGen.Testing;

internal sealed record SpecResponse(string Status, IReadOnlyList<SpecContent> Contents);
