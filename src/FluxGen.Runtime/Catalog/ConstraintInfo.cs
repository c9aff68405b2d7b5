namespace FluxGen.Runtime;

/// <summary>A limit of a value.</summary>
/// <param name="Keyword">The rule in the words of JSON Schema, such as <c>maximum</c>.</param>
/// <param name="Limit">What the rule asks for, in the type of the member: a number, or the text of a pattern.</param>
public sealed record ConstraintInfo(string Keyword, object Limit);
