namespace FluxGen.Generators.Models;

internal sealed record UnionModel
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    public required string FullName { get; init; }

    public required bool UsesObsolete { get; init; }

    public required EquatableArray<UnionCaseModel> Cases { get; init; }

    public required EquatableArray<SharedPropertyModel> Shared { get; init; }

    public required EquatableArray<AssertionModel> Assertions { get; init; }
}

// The value has the name of the case, and stands where the union stands: its wire name is empty.
internal sealed record UnionCaseModel(
    string Name, PropertyModel Value, EquatableArray<string> Kinds, string? Property, EquatableArray<string> Values, EquatableArray<string> Required);

// The type can be null, because the value of an unknown case has no properties.
internal sealed record SharedPropertyModel(string Name, string TypeName);
