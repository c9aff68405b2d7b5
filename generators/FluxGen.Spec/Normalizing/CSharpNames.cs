using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FluxGen.Spec.Normalizing;

// The characters are an allow-list, the letters and digits of any script: no other character of a specification gets into a name.
internal static class CSharpNames
{
    private const int MaxBytes = 100;

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long",
        "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while", "async", "await", "dynamic", "extension", "field", "file", "nameof", "partial", "record", "required",
        "scoped", "value", "var", "when", "where", "yield",
    };

    public static string Pascal(string text)
    {
        string whole = Normalize(text);
        StringBuilder name = new(whole.Length);
        bool startsWord = true;
        for (int i = 0; i < whole.Length; i++)
        {
            char character = whole[i];
            UnicodeCategory category = char.GetUnicodeCategory(character);
            if (!IsPart(category) || (name.Length == 0 && IsMark(category)))
            {
                startsWord |= category != UnicodeCategory.Format;
                continue;
            }

            if (name.Length == 0)
            {
                name.Append(Start(whole, i));
            }

            name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
        }

        return name.Length == 0 ? SymbolWords.Of(text) : Shorten(name.ToString(), whole);
    }

    // A file is named after a type, and its name has limits. The rest of the name tells long ones with one beginning apart.
    public static string Shorten(string name) => Shorten(name, name);

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

    public static string EnumMember(string value) => value.Length == 0 ? "Empty" : Pascal(value);

    // A token of HTTP, which also is the text of a C# literal.
    public static string HttpMethod(string text) => string.Concat(text.Where(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')).ToUpperInvariant();

    public static string Singular(string name) => name switch
    {
        _ when name.EndsWith("ies", StringComparison.Ordinal) && name.Length > 4 => name[..^3] + "y",
        _ when EndsWithAny(name, "sses", "xes", "ches", "shes") => name[..^2],
        _ when name.EndsWith('s') && !EndsWithAny(name, "ss", "us", "is") && name.Length > 2 => name[..^1],
        _ => name + "Item",
    };

    private static string Shorten(string name, string whole)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MaxBytes)
        {
            return name;
        }

        int length = Math.Min(name.Length, MaxBytes);
        while (Encoding.UTF8.GetByteCount(name.AsSpan(0, length)) > MaxBytes)
        {
            length--;
        }

        return name[..length] + "_" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(whole)), 0, 4);
    }

    // One character of Unicode is written in several ways. Half of a pair is none.
    private static string Normalize(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        StringBuilder whole = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString().Normalize(NormalizationForm.FormC);
    }

    // A sign in front of a number is part of what the name says.
    private static string Start(string text, int position)
    {
        bool isDigit = char.IsDigit(text[position]);
        return !isDigit ? ""
            : position != 1 ? "_"
            : text[0] switch { '-' => "Minus", '+' => "Plus", _ => "_" };
    }

    private static bool IsPart(UnicodeCategory category) => category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
        or UnicodeCategory.DecimalDigitNumber || IsMark(category);

    private static bool IsMark(UnicodeCategory category) => category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool EndsWithAny(string name, params string[] ends) =>
        Array.Exists(ends, end => name.EndsWith(end, StringComparison.Ordinal));
}
