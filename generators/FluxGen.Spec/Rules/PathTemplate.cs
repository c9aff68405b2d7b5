using System.Text;

namespace FluxGen.Spec.Rules;

// A path such as /pets/{id}.
internal static class PathTemplate
{
    public static IReadOnlyList<string> Names(string path) => [.. Parts(path).Where(part => part.IsName).Select(part => part.Text)];

    // The path without the names of its parameters, which do not tell paths apart.
    public static string Shape(string path) => Parts(path).Aggregate(new StringBuilder(), (shape, part) => shape.Append(part.IsName ? "{}" : part.Text)).ToString();

    private static IEnumerable<(string Text, bool IsName)> Parts(string path)
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

            yield return (path[start..open], false);
            yield return (path[(open + 1)..close], true);
            start = close + 1;
        }

        yield return (path[start..], false);
    }
}
