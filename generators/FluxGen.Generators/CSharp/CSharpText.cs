using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace FluxGen.Generators.CSharp;

internal static class CSharpText
{
    // The contextual keywords that are no valid name in some places, such as in an asynchronous method or as a type.
    private static readonly HashSet<string> ContextualKeywords =
        ["await", "dynamic", "extension", "field", "file", "nameof", "partial", "record", "required", "scoped", "var", "where", "yield"];

    public static string Literal(object? value) => value switch
    {
        null => "null",
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        bool flag => flag ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        ulong number => number.ToString(CultureInfo.InvariantCulture) + "UL",
        double number when double.IsNaN(number) || double.IsInfinity(number) => "double." + NotFinite(number),
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "D",
        float number when float.IsNaN(number) || float.IsInfinity(number) => "float." + NotFinite(number),
        float number => number.ToString("R", CultureInfo.InvariantCulture) + "F",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "M",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && !ContextualKeywords.Contains(name) ? name : "@" + name;

    public static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    // A line end of C# would end the comment, and a character that XML forbids would break the documentation.
    public static string Documentation(string text)
    {
        StringBuilder escaped = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            bool isPair = (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                || (char.IsLowSurrogate(character) && i > 0 && char.IsHighSurrogate(text[i - 1]));
            escaped.Append(character switch
            {
                _ when char.IsSurrogate(character) && !isPair => " ",
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\u0085' or '\u2028' or '\u2029' or < ' ' or '\uFFFE' or '\uFFFF' => " ",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }

    private static string NotFinite(double number) =>
        double.IsNaN(number) ? "NaN" : number > 0 ? "PositiveInfinity" : "NegativeInfinity";
}
