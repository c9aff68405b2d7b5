namespace FluxGen.Generators.Models;

internal sealed record EnumModel
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    public required string FullName { get; init; }

    public required bool IsString { get; init; }

    public required bool UsesObsolete { get; init; }

    public required EquatableArray<EnumMemberModel> Members { get; init; }

    // Then the runtime needs only the wire values.
    public bool CountsFromZero => IsString && Members.Select((member, index) => member.Value == index).All(isNext => isNext);
}

internal sealed record EnumMemberModel(string Name, string Wire, long Value);
