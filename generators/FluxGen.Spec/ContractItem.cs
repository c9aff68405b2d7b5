using FluxGen.Spec.Normalizing;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec;

// An OpenApiContract item.
internal sealed class ContractItem(IReadOnlyDictionary<string, string> values, string folder)
{
    public static string[] Visibilities { get; } = ["public", "internal"];

    // The item as the project names it, which is how messages name it.
    public string Spec => this["item"].Replace('\\', '/');

    public string FullPath => this["path"];

    public string Name => this[ItemMetadata.Name];

    public string GivenNamespace => this[ItemMetadata.Namespace];

    public string Namespace => NamespaceName.Of(GivenNamespace.Length > 0 ? GivenNamespace : this["rootNamespace"]);

    // Of all types of the contract; null if the item names another one.
    public string? Visibility => this[ItemMetadata.Visibility] is { Length: > 0 } given
        ? Array.Find(Visibilities, visibility => visibility.Equals(given, StringComparison.OrdinalIgnoreCase))
        : Visibilities[0];

    public string? AllowedFolder => this[ItemMetadata.AllowedFolder] is { Length: > 0 } given ? given : null;

    // What becomes of a keyword that a contract cannot express; null if the item says neither Error nor Warning.
    public Severity? UnsupportedKeywords => this[ItemMetadata.UnsupportedKeywords] switch
    {
        "" => Severity.Error,
        var given => Enum.TryParse(given, ignoreCase: true, out Severity severity) && Enum.IsDefined(severity) ? severity : null,
    };

    // GET /pets/{id}=FindPet; POST /pets=AddPet
    public IReadOnlyDictionary<string, string> OperationNames => List(ItemMetadata.OperationNames)
        .Select(pair => (Text: pair, Middle: pair.LastIndexOf('=')))
        .Where(pair => pair.Middle > 0)
        .Select(pair => (Operation: pair.Text[..pair.Middle].Trim(), Name: pair.Text[(pair.Middle + 1)..].Trim()))
        .DistinctBy(pair => pair.Operation)
        .ToDictionary(pair => pair.Operation, pair => pair.Name, StringComparer.Ordinal);

    public OperationFilter Filter => new(
        List(ItemMetadata.IncludeTags), List(ItemMetadata.ExcludeTags), List(ItemMetadata.IncludePaths), List(ItemMetadata.ExcludePaths));

    public string Contract => InFolder(".Contract.cs");

    public string Normalized => InFolder(".normalized.json");

    // The full path of every file that the contract was made of.
    public string Inputs => InFolder(".inputs");

    // A hash of all that the contract was made of.
    public string Key => InFolder(".key");

    public string Facts => string.Join('\n', values.Select(value => $"{value.Key}={value.Value}"));

    public string this[string name] => values.GetValueOrDefault(name, "");

    // A value with semicolons between its parts.
    public string[] List(string name) => this[name].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string InFolder(string extension) => Path.Combine(folder, Name + extension);
}
