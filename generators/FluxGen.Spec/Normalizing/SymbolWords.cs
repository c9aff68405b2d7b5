using System.Globalization;
using System.Text;

namespace FluxGen.Spec.Normalizing;

// Words for names that are nothing but symbols.
internal static class SymbolWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["<"] = "LessThan",
        ["<="] = "LessThanOrEqual",
        [">"] = "GreaterThan",
        [">="] = "GreaterThanOrEqual",
        ["="] = "Equal",
        ["=="] = "EqualEqual",
        ["!="] = "NotEqual",
        ["<>"] = "NotEqualTo",
        ["!"] = "Exclamation",
        ["*"] = "Asterisk",
        ["%"] = "Percent",
        ["$"] = "Dollar",
        ["@"] = "At",
        ["#"] = "Hash",
        ["&"] = "And",
        ["|"] = "Or",
        ["~"] = "Tilde",
        ["^"] = "Caret",
        ["?"] = "Question",
        ["+"] = "Plus",
        ["-"] = "Minus",
        ["/"] = "Slash",
        ["\\"] = "Backslash",
        ["."] = "Dot",
        [","] = "Comma",
        [":"] = "Colon",
        [";"] = "Semicolon",
        ["_"] = "Underscore",
        ["'"] = "Apostrophe",
        ["\""] = "Quote",
        ["`"] = "Backtick",
        ["("] = "LeftParenthesis",
        [")"] = "RightParenthesis",
        ["["] = "LeftBracket",
        ["]"] = "RightBracket",
        ["{"] = "LeftBrace",
        ["}"] = "RightBrace",
        [" "] = "Space",
    };

    // A symbol without a word is the number of its character. A lone surrogate has none.
    public static string Of(string text)
    {
        if (Words.TryGetValue(text, out string? whole))
        {
            return whole;
        }

        StringBuilder name = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            name.Append(Words.TryGetValue(rune.ToString(), out string? word) ? word : "U" + rune.Value.ToString("X4", CultureInfo.InvariantCulture));
        }

        return name.Length == 0 ? "Unnamed" : name.ToString();
    }
}
