namespace FluxGen.Spec.Rules;

internal static class Spelling
{
    // The candidate that a word is probably a slip of, or null.
    public static string? Closest(string word, IEnumerable<string> candidates)
    {
        int allowed = word.Length switch { < 4 => 0, < 8 => 1, _ => 2 };
        return candidates
            .Select(candidate => (Candidate: candidate, Distance: candidate.Equals(word, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(word, candidate)))
            .Where(entry => entry.Distance <= allowed)
            .OrderBy(entry => entry.Distance)
            .Select(entry => entry.Candidate)
            .FirstOrDefault();
    }

    // How many letters have to be added, removed, changed or swapped with the next.
    private static int Distance(string first, string second)
    {
        if (Math.Abs(first.Length - second.Length) > 2)
        {
            return int.MaxValue;
        }

        int[,] distances = new int[first.Length + 1, second.Length + 1];
        for (int i = 0; i <= first.Length; i++)
        {
            for (int j = 0; j <= second.Length; j++)
            {
                distances[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Math.Min(Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1, distances[i - 1, j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1)),
                };
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                {
                    distances[i, j] = Math.Min(distances[i, j], distances[i - 2, j - 2] + 1);
                }
            }
        }

        return distances[first.Length, second.Length];
    }
}
