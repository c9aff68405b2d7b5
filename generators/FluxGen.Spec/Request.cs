namespace FluxGen.Spec;

// What the build asks for, in a file: texts of a project on a command line would be changed by the shell. A line is a name, an
// equals sign and a value. Lines from an item= to the next belong to that item.
internal sealed class Request
{
    private static readonly string[] Names =
    [
        "project", "configuration", "templates", "nswag80", "nswag90", "nswag100", "item", "path", "rootNamespace", .. ItemMetadata.All,
    ];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<ContractItem> _items = [];

    private Request(string path) => Folder = Path.GetDirectoryName(Path.GetFullPath(path))!;

    // Where the request is, and everything that is made of it.
    public string Folder { get; }

    public string Project => Value("project");

    public string ProjectFile => Path.GetFileName(Project);

    public string Configuration => Value("configuration");

    public string Templates => Value("templates");

    // The folder of NSwag for a major version of .NET.
    public string NSwag(int version) => Value($"nswag{version}");

    public IReadOnlyList<ContractItem> Items => _items;

    public static Request Read(string path)
    {
        Request request = new(path);
        Dictionary<string, string> values = request._values;
        string last = "";
        foreach (string line in File.ReadLines(path))
        {
            int equals = line.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? "" : line[..equals];
            if (!Names.Contains(name))
            {
                // A value of several lines.
                values[last] = $"{values.GetValueOrDefault(last)} {line.Trim()}".Trim();
                continue;
            }

            last = name;
            if (name == "item")
            {
                values = new(StringComparer.Ordinal);
                request._items.Add(new ContractItem(values, request.Folder));
            }

            values[name] = line[(equals + 1)..];
        }

        return request;
    }

    public string[] GetTemplates() => Directory.Exists(Templates) ? [.. Directory.GetFiles(Templates, "*.liquid").Order(StringComparer.Ordinal)] : [];

    private string Value(string name) => _values.GetValueOrDefault(name, "");
}
