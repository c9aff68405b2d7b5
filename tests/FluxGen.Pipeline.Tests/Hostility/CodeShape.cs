using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FluxGen.Pipeline.Tests.Hostility;

// What a program is made of, but for the names and the literals in it.
internal static class CodeShape
{
    public static IReadOnlyList<string> Of(IEnumerable<string> files) => [.. files.Select(static file => OfText(File.ReadAllText(file))).Order(StringComparer.Ordinal)];

    private static string OfText(string code)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(code);
        StringBuilder shape = new();
        foreach (Diagnostic error in tree.GetDiagnostics())
        {
            shape.AppendLine(error.ToString());
        }

        foreach (SyntaxToken token in tree.GetRoot().DescendantTokens())
        {
            foreach (SyntaxTrivia trivia in token.LeadingTrivia.Where(static trivia => trivia.IsDirective))
            {
                shape.Append(trivia.Kind()).Append(' ').AppendLine(trivia.ToString());
            }

            shape.Append(token.Parent?.Kind()).Append('/').Append(token.Kind()).Append('\n');
        }

        return shape.ToString();
    }
}
