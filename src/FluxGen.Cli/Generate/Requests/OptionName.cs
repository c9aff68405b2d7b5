namespace FluxGen.Cli.Generate.Requests;

internal static class OptionName
{
    // num_images becomes --num-images; a name that the command has itself becomes --request-….
    public static string Claim(string wireName, ISet<string> taken)
    {
        string letters = string.Concat(wireName.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' '));
        string name = string.Join('-', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        string fallback = name.Length == 0 ? "--request-property" : $"--request-{name}";
        string[] preferred = name.Length == 0 ? [fallback] : ["--" + name, fallback];
        return preferred.Concat(Enumerable.Range(2, taken.Count + 1).Select(number => $"{fallback}-{number}")).First(taken.Add);
    }

    // The initial of the name, where it is that of no other option: a letter that was guessed wrong must not change a request.
    public static string? FindShort(string name, IEnumerable<string> names)
    {
        string initial = $"-{name[2]}";
        return names.All(other => other == name || !other.StartsWith($"-{initial}", StringComparison.Ordinal) && other != initial) ? initial : null;
    }
}
