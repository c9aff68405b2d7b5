namespace FluxGen.Generators.Models;

// What the method of an operation returns: the type of the value, or of each item; null if there is none.
internal sealed record ReturnModel(ReturnKind Kind, string? TypeName)
{
    // In generic code, nothing is a type too.
    public string ReadType => Kind == ReturnKind.Items ? $"global::System.Collections.Generic.IAsyncEnumerable<{TypeName}>" : TypeName ?? "global::FluxGen.Runtime.NoBody";
}

internal enum ReturnKind
{
    None,
    Value,
    Items,
    Result,
}
