namespace FluxGen.Runtime;

/// <summary>The security schemes that an operation needs together: one of its alternatives.</summary>
/// <param name="Scopes">The scopes that a token needs, with a space between two; empty if it needs none.</param>
/// <param name="Schemes">The schemes; empty if the operation can be called without credentials.</param>
public sealed record SecurityRequirement(string Scopes, IReadOnlyList<SecuritySchemeInfo> Schemes);
