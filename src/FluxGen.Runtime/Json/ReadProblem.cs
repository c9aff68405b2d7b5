namespace FluxGen.Runtime;

/// <summary>A point in which a response that could be read does not follow its schema.</summary>
/// <param name="Pointer">The JSON Pointer to the value, such as <c>/images/0/width</c>; empty for the whole document.</param>
/// <param name="Expected">What the schema, or JSON, expects there, such as <c>an integer of 32 bits</c>.</param>
/// <param name="Found">What the response has there. A long text is shortened.</param>
public sealed record ReadProblem(string Pointer, string Expected, string Found)
{
    /// <summary>The problem as one sentence.</summary>
    /// <returns>Such as <c>/seed: expected an integer of 64 bits, found the string "x".</c></returns>
    public override string ToString() => $"{(Pointer.Length == 0 ? "The response" : Pointer)}: expected {Expected}, found {Found}.";
}
