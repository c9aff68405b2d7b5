namespace FluxGen.Spec.Reading;

// Line and column count from 1. The pointer is a JSON Pointer within the file, such as /paths/~1pets/get.
internal sealed record Place(string File, int Line, int Column, string Pointer);
