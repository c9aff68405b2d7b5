using System.Text.RegularExpressions;

namespace FluxGen.Generators.Constraints;

// Which patterns the runtime can test from left to right, without a regular expression.
internal static class SimplePatterns
{
    private const string Set = @"\[(?<set>[^\[\]\\^&][^\[\]\\&]*)\]";
    private const string Character = @"(?<set>[A-Za-z0-9_\-:,;@/#%=!<>~'"" ])";
    private const string Count = @"(?<count>[+*?]|\{[0-9]{1,4}(,([0-9]{1,4})?)?\})?";

    private static readonly Regex Whole = new($@"^\^(({Set}|{Character}){Count})+\$\z", RegexOptions.CultureInvariant);
    private static readonly Regex Item = new($"({Set}|{Character}){Count}", RegexOptions.CultureInvariant);

    public static bool IsSimple(string pattern)
    {
        if (!Whole.IsMatch(pattern) || pattern.Any(letter => letter is < ' ' or > '~'))
        {
            return false;
        }

        (HashSet<char> Letters, string Count)[] items =
            [.. Item.Matches(pattern.Substring(1, pattern.Length - 2)).Cast<Match>().Select(item => (Letters(item.Groups["set"].Value), item.Groups["count"].Value))];
        return items.All(item => item.Letters.Count > 0) && Enumerable.Range(0, items.Length).All(index => IsDecided(items, index));
    }

    // How often an item occurs is known without looking ahead if nothing that can follow it begins like it.
    private static bool IsDecided((HashSet<char> Letters, string Count)[] items, int index)
    {
        if (items[index].Count is "" || (items[index].Count[0] == '{' && items[index].Count.IndexOf(',') < 0))
        {
            return true;
        }

        for (int next = index + 1; next < items.Length; next++)
        {
            if (items[next].Letters.Overlaps(items[index].Letters))
            {
                return false;
            }

            if (!(items[next].Count is "*" or "?" || items[next].Count.StartsWith("{0", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return true;
    }

    // Empty if a range ends before it begins.
    private static HashSet<char> Letters(string set)
    {
        HashSet<char> letters = [];
        for (int i = 0; i < set.Length; i++)
        {
            bool isRange = i + 2 < set.Length && set[i + 1] == '-';
            char last = isRange ? set[i + 2] : set[i];
            if (last < set[i])
            {
                return [];
            }

            for (char letter = set[i]; letter <= last; letter++)
            {
                letters.Add(letter);
            }

            i += isRange ? 2 : 0;
        }

        return letters;
    }
}
