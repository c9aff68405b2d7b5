namespace FluxGen.Generators.Models;

internal sealed record EnumModel
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    public required string FullName { get; init; }

    // As EnumKind of the runtime names it.
    public required string Kind { get; init; }

    public required bool AllowsOther { get; init; }

    public required bool UsesObsolete { get; init; }

    public required EquatableArray<EnumMemberModel> Members { get; init; }
}

internal sealed record EnumMemberModel(string Name, string Wire, string Description);
