using FluxGen.Spec.Reading;

namespace FluxGen.Spec;

// An OpenApiContract item.
internal sealed class ContractItem(IReadOnlyDictionary<string, string> values, string folder)
{
    // The item as the project names it, which is how messages name it.
    public string Spec => Value("item").Replace('\\', '/');

    public string FullPath => Value("path");

    public string Name => Value("name");

    public string Namespace => NamespaceName.Of(Value("namespace"));

    public string? AllowedFolder => Value("allowedFolder") is { Length: > 0 } given ? given : null;

    // What becomes of a keyword that a contract cannot express; null if the item says neither Error nor Warning.
    public Severity? UnsupportedKeywords => Value("unsupportedKeywords") switch
    {
        "" => Severity.Error,
        var given => Enum.TryParse(given, ignoreCase: true, out Severity severity) && Enum.IsDefined(severity) ? severity : null,
    };

    // GET /pets/{id}=FindPet; POST /pets=AddPet
    public IReadOnlyDictionary<string, string> OperationNames =>
        Value("operationNames")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => (Text: pair, Middle: pair.LastIndexOf('=')))
            .Where(pair => pair.Middle > 0)
            .Select(pair => (Operation: pair.Text[..pair.Middle].Trim(), Name: pair.Text[(pair.Middle + 1)..].Trim()))
            .DistinctBy(pair => pair.Operation)
            .ToDictionary(pair => pair.Operation, pair => pair.Name, StringComparer.Ordinal);

    public string Contract => InFolder(".Contract.cs");

    public string Normalized => InFolder(".normalized.json");

    // The full path of every file that the contract was made of.
    public string Inputs => InFolder(".inputs");

    // A hash of all that the contract was made of.
    public string Key => InFolder(".key");

    public string Facts => string.Join('\n', values.Select(value => $"{value.Key}={value.Value}"));

    private string Value(string name) => values.GetValueOrDefault(name, "");

    private string InFolder(string extension) => Path.Combine(folder, Name + extension);
}
