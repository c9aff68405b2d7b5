namespace FluxGen.Generators.Models;

internal static class PathTemplate
{
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
