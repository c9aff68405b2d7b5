namespace FluxGen.Spec;

// The namespace of a project as C# can write it: 3d-api becomes _3d_api and Acme.event becomes Acme.@event.
internal static class NamespaceName
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto",
        "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
        "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using",
        "virtual", "void", "volatile", "while",
    };

    public static string Of(string name) =>
        string.Join('.', name.Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Segment)) is { Length: > 0 } valid ? valid : "Contracts";

    private static string Segment(string segment)
    {
        string letters = string.Concat(segment.TrimStart('@').Select(letter => char.IsLetterOrDigit(letter) ? letter : '_'));
        string named = letters.Length == 0 || char.IsDigit(letters[0]) ? "_" + letters : letters;
        return Keywords.Contains(named) ? "@" + named : named;
    }
}
