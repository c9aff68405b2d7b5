namespace FluxGen.Generators.Models;

// The models are what the incremental pipeline caches: a step runs again only if the model before it has changed. So every
// model is immutable, holds nothing but strings, numbers, flags and other models, and compares by value (lists are
// EquatableArray). No symbol, syntax node or location gets into one: it would keep a compilation alive and never be equal.

// What could not be parsed has diagnostics and no model.
internal sealed record Parsed<T>(ContractType Type, T? Model, EquatableArray<DiagnosticInfo> Diagnostics)
    where T : class, IEquatable<T>;

// A class, enum or interface of the contract, and the files that are generated for it.
internal sealed record ContractType(string FullName, string Name, EquatableArray<string> HintNames, SourcePlace Place);
