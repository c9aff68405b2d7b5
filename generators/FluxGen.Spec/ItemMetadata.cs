namespace FluxGen.Spec;

// The metadata of an item, as a request names them.
internal static class ItemMetadata
{
    public const string Name = "name";
    public const string Namespace = "namespace";
    public const string Visibility = "visibility";
    public const string IncludeTags = "includeTags";
    public const string ExcludeTags = "excludeTags";
    public const string IncludePaths = "includePaths";
    public const string ExcludePaths = "excludePaths";
    public const string OperationNames = "operationNames";
    public const string AllowedFolder = "allowedFolder";
    public const string UnsupportedKeywords = "unsupportedKeywords";

    public static string[] All { get; } =
    [
        Name, Namespace, Visibility, IncludeTags, ExcludeTags, IncludePaths, ExcludePaths, OperationNames, AllowedFolder, UnsupportedKeywords,
    ];
}
