namespace FluxGen.Generators.Models;

internal sealed record ObjectModel(
    string Namespace,
    string Name,
    string? ExtensionDataName,
    EquatableArray<PropertyModel> Properties)
{
    public string FullName => $"global::{Namespace}.{Name}";

    public bool IsOpen => ExtensionDataName is not null;
}
