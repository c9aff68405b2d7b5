namespace FluxGen.Generators.Models;

internal sealed record ObjectModel
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    public required string FullName { get; init; }

    public required string? ExtensionDataName { get; init; }

    public required bool UsesObsolete { get; init; }

    public required EquatableArray<PropertyModel> Properties { get; init; }

    public bool IsOpen => ExtensionDataName is not null;
}
