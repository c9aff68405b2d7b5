namespace FluxGen.Generators;

internal static class TrackingNames
{
    public const string Clients = nameof(Clients);
    public const string Catalogs = nameof(Catalogs);
    public const string Objects = nameof(Objects);
    public const string Forms = nameof(Forms);
    public const string Parameters = nameof(Parameters);
    public const string Headers = nameof(Headers);
    public const string Unions = nameof(Unions);
    public const string Results = nameof(Results);
    public const string Enums = nameof(Enums);
    public const string Diagnostics = nameof(Diagnostics);
}
