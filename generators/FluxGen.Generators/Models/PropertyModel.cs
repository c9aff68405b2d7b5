namespace FluxGen.Generators.Models;

internal sealed record PropertyModel(
    string WireName,
    string Name,
    TypeRef Type,
    bool IsRequired,
    bool AllowsNull,
    string? DefaultLiteral,
    string Description,
    EquatableArray<ConstraintModel> Constraints);

// Keyword in the words of JSON Schema, and the limit as a C# literal.
internal sealed record ConstraintModel(string Keyword, string Limit);
