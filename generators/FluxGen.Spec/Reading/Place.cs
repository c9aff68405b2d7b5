namespace FluxGen.Spec.Reading;

// Line and column count from 1. The file is as the item names it, or beside it. The pointer is a JSON Pointer within the file,
// such as /paths/~1pets/get.
internal sealed record Place(string File, int Line, int Column, string Pointer)
{
    // The last segment of the pointer, or nothing at the root.
    public string Name =>
        Pointer.Length == 0 ? "" : Pointer[(Pointer.LastIndexOf('/') + 1)..].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    public string PointerTo(string name) =>
        Pointer + "/" + (name.AsSpan().ContainsAny('~', '/') ? name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal) : name);
}
