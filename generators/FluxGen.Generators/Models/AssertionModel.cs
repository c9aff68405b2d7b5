namespace FluxGen.Generators.Models;

// A JSON Schema as text. Depth 0 is the value itself, 1 are its items, and so on.
internal sealed record AssertionModel(string Schema, int Depth);
