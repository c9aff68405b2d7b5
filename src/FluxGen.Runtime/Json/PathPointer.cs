using System.Globalization;
using System.Text;

namespace FluxGen.Runtime.Json;

// The path of a JsonReader, such as images[0]['a b'].url, as a JSON Pointer.
internal static class PathPointer
{
    public static string From(string path)
    {
        string pointer = "";
        int at = 0;
        while (at < path.Length)
        {
            pointer = JsonPointer.Append(pointer, Take(path, ref at));
        }

        return pointer;
    }

    private static string Take(string path, ref int at)
    {
        if (path.AsSpan(at).StartsWith("['"))
        {
            at += 2;
            return TakeQuoted(path, ref at);
        }

        char open = path[at];
        int start = open is '[' or '.' ? at + 1 : at;
        int length = path.AsSpan(start).IndexOfAny(open == '[' ? "]" : ".[");
        int end = length < 0 ? path.Length : start + length;
        at = open == '[' ? end + 1 : end;
        return path[start..end];
    }

    private static string TakeQuoted(string path, ref int at)
    {
        StringBuilder name = new();
        for (; at < path.Length && path[at] != '\''; at++)
        {
            name.Append(path[at] == '\\' && at + 1 < path.Length ? TakeEscape(path, ref at) : path[at]);
        }

        at += 2;
        return name.ToString();
    }

    private static char TakeEscape(string path, ref int at)
    {
        const int HexDigits = 4;

        at++;
        switch (path[at])
        {
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when ushort.TryParse(path.AsSpan(at + 1, Math.Min(HexDigits, path.Length - at - 1)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit):
                at += HexDigits;
                return (char)unit;
            default:
                return path[at];
        }
    }
}
