namespace FluxGen.Generators.Models;

internal sealed record PropertyModel
{
    public required string WireName { get; init; }

    public required string Name { get; init; }

    public required TypeRef Type { get; init; }

    // What the schema says.
    public required bool IsRequired { get; init; }

    public required bool AllowsNull { get; init; }

    // An Optional<T>, of which the type is T.
    public bool IsOptional { get; init; }

    public bool IsReadOnly { get; init; }

    public bool IsWriteOnly { get; init; }

    // In a response.
    public bool IsExpected => IsRequired && !IsWriteOnly;

    // Of a request.
    public bool IsDemanded => IsRequired && !IsReadOnly;

    public required string? DefaultLiteral { get; init; }

    public required string Description { get; init; }

    public required EquatableArray<ConstraintModel> Constraints { get; init; }

    public EquatableArray<AssertionModel> Assertions { get; init; } = new([]);
}

// The keyword as in JSON Schema, and the limit as a C# literal. Depth 0 is the value itself, 1 are its items, and so on.
internal sealed record ConstraintModel(string Keyword, string Limit, int Depth = 0);
