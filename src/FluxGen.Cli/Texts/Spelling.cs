namespace FluxGen.Cli.Texts;

internal static class Spelling
{
    private const int MaxSuggestions = 3;

    // A sentence with the names that were probably meant; empty where none is close. System.CommandLine has its suggestions only
    // together with its own error messages, and none for values.
    public static string Suggest(string typed, IEnumerable<string> names)
    {
        IGrouping<int, string>? closest = names
            .Where(name => Math.Abs(name.Length - typed.Length) <= MaxDistance(typed, name))
            .GroupBy(name => Distance(typed, name))
            .Where(group => group.Any(name => group.Key <= MaxDistance(typed, name)))
            .MinBy(group => group.Key);
        return closest is null ? "" : $" Did you mean {string.Join(" or ", closest.Order(StringComparer.Ordinal).Take(MaxSuggestions))}?";
    }

    // One letter in three may be wrong, but not the only one.
    private static int MaxDistance(string typed, string name)
    {
        int letters = Math.Min(typed.Trim('-').Length, name.Trim('-').Length);
        return letters > 1 ? Math.Max(1, letters / 3) : 0;
    }

    // The number of letters to insert, delete, replace or swap with their neighbour.
    private static int Distance(string from, string to)
    {
        int[,] steps = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
        {
            for (int j = 0; j <= to.Length; j++)
            {
                steps[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1,
                    steps[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    steps[i, j] = Math.Min(steps[i, j], steps[i - 2, j - 2] + 1);
                }
            }
        }

        return steps[from.Length, to.Length];
    }
}
