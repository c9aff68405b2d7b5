namespace FluxGen.Generators.CSharp;

// Gives names to locals, so that the local of a property called "reader" does not hide the reader.
internal sealed class LocalNames(params string[] reserved)
{
    private static readonly char[] Digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    private readonly HashSet<string> _reserved = [.. reserved];
    private readonly HashSet<string> _taken = [];

    public string Claim(string name)
    {
        string candidate = CSharpText.CamelCase(name.TrimStart('@', '_') is { Length: > 0 } trimmed ? trimmed : "value");
        if (char.IsDigit(candidate[0]))
        {
            candidate = "_" + candidate;
        }

        // Nested lists and maps add numbers to the reserved names.
        while (_reserved.Contains(candidate.TrimEnd(Digits)) || _reserved.Contains(candidate) || !_taken.Add(candidate))
        {
            candidate += "Value";
        }

        return CSharpText.Identifier(candidate);
    }
}
