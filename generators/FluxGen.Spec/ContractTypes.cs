namespace FluxGen.Spec;

// The names of the types that a contract declares. They begin at the start of a line, and what is in them does not.
internal static class ContractTypes
{
    private static readonly string[] Kinds = ["class", "interface", "enum", "struct"];

    public static IReadOnlyList<string> Read(string contract) => File.Exists(contract) ? [.. File.ReadLines(contract).Select(Name).OfType<string>()] : [];

    private static string? Name(string line)
    {
        if (!Array.Exists(ContractItem.Visibilities, visibility => line.StartsWith(visibility + ' ', StringComparison.Ordinal)))
        {
            return null;
        }

        string[] words = line.Split([' ', ':', '(', '{'], StringSplitOptions.RemoveEmptyEntries);
        int kind = Array.FindIndex(words, word => Kinds.Contains(word));
        return kind < 0 || kind + 1 >= words.Length ? null : words[kind + 1];
    }
}
