namespace FluxGen.Generators.Emission;

// Hands out names for locals, so that a member called "reader" does not hide the reader.
internal sealed class LocalNames(params string[] taken)
{
    private readonly HashSet<string> _taken = [.. taken];

    public string Claim(string name)
    {
        string candidate = CSharpText.CamelCase(name.TrimStart('@', '_') is { Length: > 0 } trimmed ? trimmed : "value");
        if (char.IsDigit(candidate[0]))
        {
            candidate = "_" + candidate;
        }

        while (!_taken.Add(candidate))
        {
            candidate += "Value";
        }

        return CSharpText.Identifier(candidate);
    }
}
