using System.Text;
using FluxGen.Spec.Reading;

namespace FluxGen.Spec.Normalizing;

// What operations and interfaces are called in C#.
internal sealed class OperationNames(NormalizerOptions options)
{
    private readonly Dictionary<string, NameSet> _byInterface = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _interfaces = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _types = new(StringComparer.OrdinalIgnoreCase);

    // Tags that differ in case alone are one, because files of two clients could not. The class of IClientClient is not the interface
    // of another client.
    public string InterfaceOf(SpecOperation operation)
    {
        string? tag = operation.Node.Items("tags") is [SpecScalar first, ..] ? first.Text : null;
        string word = string.IsNullOrWhiteSpace(tag) ? "" : CSharpNames.Pascal(tag);
        if (!_interfaces.TryGetValue(word, out string? name))
        {
            int number = 1;
            do
            {
                name = $"I{word}{(number > 1 ? number : "")}Client";
                number++;
            }
            while (_types.Contains(name) || _types.Contains(name[1..]));
            _types.UnionWith([name, name[1..]]);
            _interfaces.Add(word, name);
        }

        return name;
    }

    public string NameOf(SpecOperation operation)
    {
        string written = options.OperationNames.GetValueOrDefault($"{operation.Method} {operation.Path}") ?? operation.Node.Text("operationId") ?? "";
        string name = string.IsNullOrWhiteSpace(written) ? FromPath(operation) : CSharpNames.Pascal(written);
        return Unique(InterfaceOf(operation), name);
    }

    // A method beside another one of the same operation.
    public string Unique(string interfaceName, string name)
    {
        if (!_byInterface.TryGetValue(interfaceName, out NameSet? names))
        {
            _byInterface[interfaceName] = names = new NameSet();
        }

        string unique = names.Add(name);

        // The generator adds this method.
        names.Reserve(unique + "WithResponse");
        return unique;
    }

    // GET /pets/{id} is GetPetsById, whatever else there is.
    private static string FromPath(SpecOperation operation)
    {
        StringBuilder name = new(CSharpNames.Pascal(operation.Method.ToLowerInvariant()));
        foreach (string segment in operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (string part in segment.Replace("{", "\n{", StringComparison.Ordinal).Replace("}", "}\n", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                name.Append(part[0] == '{' ? "By" : "").Append(part.Any(char.IsLetterOrDigit) ? CSharpNames.Part(part) : "");
            }
        }

        return name.ToString();
    }
}
