namespace FluxGen.Spec.Normalizing;

// Gives each type of the contract a name. The generator names types and files after them, and files regardless of case, so these
// are free as well.
internal sealed class TypeNames
{
    private static readonly string[] Suffixes = ["", "JsonConverter", "Validator", "WireMap"];

    // NSwag takes the first for the exception of .NET. The second would have a property of its own name.
    private static readonly string[] Unusable = ["Exception", "AdditionalProperties"];

    private readonly HashSet<string> _used = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _last = new(StringComparer.OrdinalIgnoreCase);

    public bool Contains(string name) => _used.Contains(name);

    public void ReserveClient(string interfaceName)
    {
        string client = interfaceName[1..];
        _used.UnionWith([interfaceName, client, client[..^"Client".Length] + "Operations"]);
    }

    public string Add(string name)
    {
        string wanted = CSharpNames.Shorten(Array.IndexOf(Unusable, name) < 0 ? name : name + "Schema");
        string unique = wanted;
        int number = _last.GetValueOrDefault(wanted, 1);
        while (Array.Exists(Suffixes, suffix => _used.Contains(unique + suffix)))
        {
            number++;
            unique = wanted + number;
        }

        _last[wanted] = number;
        _used.UnionWith(Suffixes.Select(suffix => unique + suffix));
        return unique;
    }

    // A type of which the generator makes another one with this suffix.
    public string Add(string name, string suffix)
    {
        string unique = Add(name);
        _used.Add(unique + suffix);
        return unique;
    }
}
