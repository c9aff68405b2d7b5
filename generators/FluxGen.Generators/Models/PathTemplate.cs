using System.Globalization;
using System.Text;

namespace FluxGen.Generators.Models;

internal static class PathTemplate
{
    private const string Allowed = "-._~:/?[]@!$&'()*+,;=%";

    // Percent-encodes what no URL can have. The rest is as the specification has it.
    public static string Encode(string text)
    {
        StringBuilder encoded = new(text.Length);
        foreach (byte value in Encoding.UTF8.GetBytes(text))
        {
            char letter = (char)value;
            bool isAllowed = letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || Allowed.IndexOf(letter) >= 0;
            _ = isAllowed ? encoded.Append(letter) : encoded.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }

    public static IEnumerable<(string Text, bool IsVariable)> Split(string path)
    {
        int start = 0;
        while (start < path.Length)
        {
            int open = path.IndexOf('{', start);
            int close = open < 0 ? -1 : path.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            if (open > start)
            {
                yield return (path.Substring(start, open - start), false);
            }

            yield return (path.Substring(open + 1, close - open - 1), true);
            start = close + 1;
        }

        if (start < path.Length)
        {
            yield return (path.Substring(start), false);
        }
    }
}
