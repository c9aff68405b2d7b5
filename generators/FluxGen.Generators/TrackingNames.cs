namespace FluxGen.Generators;

internal static class TrackingNames
{
    public const string Clients = nameof(Clients);
    public const string Catalogs = nameof(Catalogs);
    public const string Objects = nameof(Objects);
    public const string Enums = nameof(Enums);
    public const string Diagnostics = nameof(Diagnostics);
}
