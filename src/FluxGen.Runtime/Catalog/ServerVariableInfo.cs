namespace FluxGen.Runtime;

/// <summary>A variable in the URL of a server.</summary>
/// <param name="Name">The name that stands in braces in the URL.</param>
/// <param name="Default">The value that is used where <see cref="ApiClientOptions.ServerVariables"/> has none.</param>
/// <param name="AllowedValues">The values that the specification allows; empty if it allows any.</param>
public sealed record ServerVariableInfo(string Name, string Default, IReadOnlyList<string> AllowedValues);
