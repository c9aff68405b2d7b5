namespace FluxGen.Generators.Models;

// What could not be parsed has diagnostics and no model.
internal sealed record Parsed<T>(T? Model, EquatableArray<DiagnosticInfo> Diagnostics)
    where T : class, IEquatable<T>;
