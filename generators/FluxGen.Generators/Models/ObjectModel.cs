namespace FluxGen.Generators.Models;

internal sealed record ObjectModel(
    string Namespace,
    string Name,
    string? ExtensionDataName,
    bool UsesObsolete,
    EquatableArray<PropertyModel> Properties)
{
    public string FullName => $"global::{Namespace}.{Name}";

    public bool IsOpen => ExtensionDataName is not null;
}
