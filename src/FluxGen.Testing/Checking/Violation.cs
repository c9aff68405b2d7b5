namespace FluxGen.Testing;

internal sealed record Violation(string Pointer, string Keyword, string Expected, string Actual)
{
    public string Message => $"{(Pointer.Length == 0 ? "The body" : Pointer)}: expected {Expected}, found {Actual} ({Keyword})";
}
