namespace FluxGen.Generators.Models;

internal sealed record ObjectModel(
    string Namespace,
    string Name,
    string FullName,
    string? ExtensionDataName,
    bool UsesObsolete,
    EquatableArray<PropertyModel> Properties)
{
    public bool IsOpen => ExtensionDataName is not null;
}
