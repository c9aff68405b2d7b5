using FluxGen.Generators.Emission;

namespace FluxGen.Generators.Models;

internal sealed record ClientModel(
    string Namespace,
    string InterfaceName,
    string FullName,
    string Accessibility,
    string ServerAddress,
    bool UsesObsolete,
    EquatableArray<OperationModel> Operations)
{
    public string ClientName => Names.Client(InterfaceName);

    public string CatalogName => Names.Catalog(InterfaceName);
}
