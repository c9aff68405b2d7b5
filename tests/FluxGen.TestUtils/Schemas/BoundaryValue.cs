namespace FluxGen.TestUtils;

/// <summary>A value at, just inside or just outside a limit of a schema.</summary>
/// <param name="Keyword">The keyword whose limit it is; where the value is invalid, it violates this keyword.</param>
/// <param name="What">The value in the words of a test name, such as <c>maximum 5</c>.</param>
/// <param name="Json">The value as JSON text.</param>
/// <param name="IsValid">Whether the schema allows the value.</param>
public sealed record BoundaryValue(string Keyword, string What, string Json, bool IsValid);
