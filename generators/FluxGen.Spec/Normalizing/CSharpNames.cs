using System.Text;

namespace FluxGen.Spec.Normalizing;

// The characters are an allow-list: no other character of a specification gets into a name.
internal static class CSharpNames
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long",
        "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while",
    };

    public static string Pascal(string text)
    {
        StringBuilder name = new(text.Length);
        bool startsWord = true;
        foreach (char character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                startsWord = true;
                continue;
            }

            if (name.Length == 0 && char.IsAsciiDigit(character))
            {
                name.Append('_');
            }

            name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
        }

        return name.Length == 0 ? "Unnamed" : name.ToString();
    }

    // Behind another word, a digit needs no underscore.
    public static string Part(string text)
    {
        string name = Pascal(text);
        return name.TrimStart('_');
    }

    public static string Camel(string text)
    {
        string name = Pascal(text);
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    public static string Escape(string name) => Keywords.Contains(name) ? "@" + name : name;

    public static string EnumMember(string value)
    {
        if (value.Length == 0)
        {
            return "Empty";
        }

        bool isSigned = value.Length > 1 && value[0] is '-' or '+' && char.IsAsciiDigit(value[1]);
        return isSigned ? (value[0] == '-' ? "Minus" : "Plus") + Part(value) : Pascal(value);
    }

    // A token of HTTP, which also is the text of a C# literal.
    public static string HttpMethod(string text) => string.Concat(text.Where(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')).ToUpperInvariant();

    public static string Singular(string name) => name switch
    {
        _ when name.EndsWith("ies", StringComparison.Ordinal) && name.Length > 4 => name[..^3] + "y",
        _ when EndsWithAny(name, "sses", "xes", "ches", "shes") => name[..^2],
        _ when name.EndsWith('s') && !EndsWithAny(name, "ss", "us", "is") && name.Length > 2 => name[..^1],
        _ => name + "Item",
    };

    private static bool EndsWithAny(string name, params string[] ends) =>
        Array.Exists(ends, end => name.EndsWith(end, StringComparison.Ordinal));
}
