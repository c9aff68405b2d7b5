namespace FluxGen.Generators.Models;

internal sealed record EnumModel
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    public required string FullName { get; init; }

    public required bool IsString { get; init; }

    public required bool UsesObsolete { get; init; }

    public required EquatableArray<EnumMemberModel> Members { get; init; }
}

internal sealed record EnumMemberModel(string Name, string Wire);
