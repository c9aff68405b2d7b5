using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FluxGen.Repository.Tests;

internal static class SourceFiles
{
    private static readonly string[] Folders = ["src", "generators", "tests"];

    /// <summary>The C# that a person wrote.</summary>
    public static IReadOnlyList<(string Path, SyntaxNode Root)> CSharp { get; } =
        [.. RepositoryFiles.Files(Folders, ".cs").Select(file => (RepositoryFiles.Relative(file), CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot()))];

    /// <summary>The lines from the first token of a node to its last, without the comments before it.</summary>
    public static int LineCount(SyntaxNode node)
    {
        FileLinePositionSpan span = node.SyntaxTree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
