namespace FluxGen.Generators.Models;

internal sealed record ObjectModel
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    public required string FullName { get; init; }

    public required string? ExtensionDataName { get; init; }

    // A map of the additional properties that have a type.
    public PropertyModel? Rest { get; init; }

    public required bool UsesObsolete { get; init; }

    public required EquatableArray<PropertyModel> Properties { get; init; }

    public EquatableArray<AssertionModel> Assertions { get; init; } = new([]);

    // A class of parameters or a form is validated, but never read or written as JSON.
    public required bool IsSchema { get; init; }

    public bool IsOpen => ExtensionDataName is not null;
}
