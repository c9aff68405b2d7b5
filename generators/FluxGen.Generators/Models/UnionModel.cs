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

internal sealed record UnionCaseModel
{
    public required string Name { get; init; }

    // Its name is Value, and its limits are those of the case.
    public required PropertyModel Value { get; init; }

    // The kinds of JSON, as FluxGen.Runtime.JsonKinds names them.
    public required EquatableArray<string> Kinds { get; init; }

    public required string Property { get; init; }

    public required EquatableArray<string> Values { get; init; }

    public required EquatableArray<string> Required { get; init; }
}

// A property that the values of all cases have.
internal sealed record SharedPropertyModel(string Name, string TypeName);
