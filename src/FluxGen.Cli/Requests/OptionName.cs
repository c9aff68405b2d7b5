namespace FluxGen.Cli.Requests;

internal static class OptionName
{
    // num_images becomes --num-images; a name that the command has itself becomes --request-….
    public static string Claim(string wireName, ISet<string> taken)
    {
        string words = string.Concat(wireName.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' '));
        string name = string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        string free = "--" + name;
        for (int number = 1; name.Length == 0 || !taken.Add(free); number++)
        {
            name = name.Length == 0 ? "member" : name;
            free = number == 1 ? $"--request-{name}" : $"--request-{name}-{number}";
            if (taken.Add(free))
            {
                break;
            }
        }

        return free;
    }
}
