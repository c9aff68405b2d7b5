using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace FluxGen.Generators.Emission;

internal static class CSharpText
{
    public static string Literal(object? value) => value switch
    {
        null => "null",
        string text => SymbolDisplay.FormatLiteral(text, quote: true),
        bool flag => flag ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "D",
        float number => number.ToString("R", CultureInfo.InvariantCulture) + "F",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "M",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    public static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    // Everything that ends a line in C# or is no character in XML would end the comment or break the documentation.
    public static string Documentation(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char character in text)
        {
            escaped.Append(character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\u0085' or '\u2028' or '\u2029' or < ' ' or '\uFFFE' or '\uFFFF' => " ",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }
}
