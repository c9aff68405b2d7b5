namespace FluxGen.Spec.Normalizing;

// Gives each name once.
internal sealed class NameSet(params string[] reserved)
{
    private readonly HashSet<string> _used = new(reserved, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    public bool Contains(string name) => _used.Contains(name);

    public void Reserve(string name) => _used.Add(name);

    public string Add(string name)
    {
        if (_used.Add(name))
        {
            return name;
        }

        // Without the last number, a thousand equal names would cost half a million attempts.
        int number = _last.GetValueOrDefault(name, 1);
        string unique;
        do
        {
            number++;
            unique = name + number;
        }
        while (!_used.Add(unique));
        _last[name] = number;
        return unique;
    }
}
