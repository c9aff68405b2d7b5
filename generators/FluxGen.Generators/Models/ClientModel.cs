namespace FluxGen.Generators.Models;

internal sealed record ClientModel(
    string Namespace,
    string InterfaceName,
    string ServerAddress,
    bool UsesObsolete,
    EquatableArray<OperationModel> Operations)
{
    public string BaseName { get; } =
        InterfaceName.StartsWith("I", StringComparison.Ordinal) && InterfaceName.EndsWith("Client", StringComparison.Ordinal)
            ? InterfaceName.Substring(1, InterfaceName.Length - 1 - "Client".Length)
            : InterfaceName;

    public string ClientName => BaseName + "Client";

    public string CatalogName => BaseName + "Operations";
}
